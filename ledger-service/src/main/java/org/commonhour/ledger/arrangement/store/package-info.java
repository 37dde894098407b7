/** Keeps arrangements in PostgreSQL. */
@NullMarked
package org.commonhour.ledger.arrangement.store;

import org.jspecify.annotations.NullMarked;
