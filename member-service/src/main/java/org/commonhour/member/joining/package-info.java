/** The way into a community: an application, and a decision that both sides see. */
@NullMarked
package org.commonhour.member.joining;

import org.jspecify.annotations.NullMarked;
