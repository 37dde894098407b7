/** Matching: what people are glad to give and would like to receive, what fits, and what they agree. */
@NullMarked
package org.commonhour.matching;

import org.jspecify.annotations.NullMarked;
