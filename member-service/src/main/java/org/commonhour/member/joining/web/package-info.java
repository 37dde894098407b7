/** Applications over HTTP. */
@NullMarked
package org.commonhour.member.joining.web;

import org.jspecify.annotations.NullMarked;
