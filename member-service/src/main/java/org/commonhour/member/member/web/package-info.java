/** Members over HTTP. */
@NullMarked
package org.commonhour.member.member.web;

import org.jspecify.annotations.NullMarked;
