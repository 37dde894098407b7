/** Communities over HTTP. */
@NullMarked
package org.commonhour.member.community.web;

import org.jspecify.annotations.NullMarked;
