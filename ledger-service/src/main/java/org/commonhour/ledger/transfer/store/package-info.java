/** Transfers and entries read from PostgreSQL. */
@NullMarked
package org.commonhour.ledger.transfer.store;

import org.jspecify.annotations.NullMarked;
