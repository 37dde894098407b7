/** Accounts in PostgreSQL. */
@NullMarked
package org.commonhour.ledger.account.store;

import org.jspecify.annotations.NullMarked;
