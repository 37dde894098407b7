/** Keeps released tables, and what stood behind them, in PostgreSQL. */
@NullMarked
package org.commonhour.ledger.publication.store;

import org.jspecify.annotations.NullMarked;
