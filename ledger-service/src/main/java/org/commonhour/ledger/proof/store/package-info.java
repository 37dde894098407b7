/** The log's tiles, checkpoints and sealed balances in PostgreSQL. */
@NullMarked
package org.commonhour.ledger.proof.store;

import org.jspecify.annotations.NullMarked;
