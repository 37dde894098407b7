/** Finds due holds in PostgreSQL. */
@NullMarked
package org.commonhour.ledger.hold.store;

import org.jspecify.annotations.NullMarked;
