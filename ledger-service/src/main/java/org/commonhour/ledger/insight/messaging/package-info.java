/** Reads the published events that insight counts. */
@NullMarked
package org.commonhour.ledger.insight.messaging;

import org.jspecify.annotations.NullMarked;
