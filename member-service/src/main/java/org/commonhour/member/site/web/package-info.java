/** Sites over HTTP. */
@NullMarked
package org.commonhour.member.site.web;

import org.jspecify.annotations.NullMarked;
