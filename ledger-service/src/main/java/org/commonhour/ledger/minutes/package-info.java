/** The one unit of the ledger: whole minutes. */
@NullMarked
package org.commonhour.ledger.minutes;

import org.jspecify.annotations.NullMarked;
