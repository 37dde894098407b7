/** Tests of scoring and of what figures give away. */
@NullMarked
package org.commonhour.member.wellbeing;

import org.jspecify.annotations.NullMarked;
