/** Offers that fit a need, each with reasons that a person can read. */
@NullMarked
package org.commonhour.matching.suggestion;

import org.jspecify.annotations.NullMarked;
