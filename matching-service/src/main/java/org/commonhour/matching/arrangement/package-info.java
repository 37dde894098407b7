/** Arrangements: who helps whom, with what, and when, as agreed by both. */
@NullMarked
package org.commonhour.matching.arrangement;

import org.jspecify.annotations.NullMarked;
