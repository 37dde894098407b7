/** Reads flows from PostgreSQL. */
@NullMarked
package org.commonhour.ledger.valueflows.store;

import org.jspecify.annotations.NullMarked;
