/** Hears of holds and sessions from the ledger. */
@NullMarked
package org.commonhour.matching.arrangement.messaging;

import org.jspecify.annotations.NullMarked;
