/** Wellbeing over HTTP. */
@NullMarked
package org.commonhour.member.wellbeing.web;

import org.jspecify.annotations.NullMarked;
