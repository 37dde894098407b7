/** The invariants as SQL. */
@NullMarked
package org.commonhour.ledger.selfcheck.store;

import org.jspecify.annotations.NullMarked;
