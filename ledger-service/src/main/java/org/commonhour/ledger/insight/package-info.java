/** Insight counts unpaid beside paid minutes from published events alone. */
@NullMarked
package org.commonhour.ledger.insight;

import org.jspecify.annotations.NullMarked;
