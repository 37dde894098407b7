/** Tests of the matching service through its public door, and of its pure rules. */
@NullMarked
package org.commonhour.matching;

import org.jspecify.annotations.NullMarked;
