/** The ledger's invariants, checked on demand. */
@NullMarked
package org.commonhour.ledger.selfcheck;

import org.jspecify.annotations.NullMarked;
