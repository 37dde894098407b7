/** Past balances found in PostgreSQL. */
@NullMarked
package org.commonhour.ledger.balance.store;

import org.jspecify.annotations.NullMarked;
