/** Holds reserve minutes for an arrangement until it happened or fell through. */
@NullMarked
package org.commonhour.ledger.hold;

import org.jspecify.annotations.NullMarked;
