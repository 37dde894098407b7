/** Hears of arrangements from matching's topic. */
@NullMarked
package org.commonhour.ledger.arrangement.messaging;

import org.jspecify.annotations.NullMarked;
