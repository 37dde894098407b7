/** How people are: their own answers, which only they see, and figures about many of them. */
@NullMarked
package org.commonhour.member.wellbeing;

import org.jspecify.annotations.NullMarked;
