/** The ledger's log made provable from outside: signed checkpoints, proofs and balances sealed at the end of a month. */
@NullMarked
package org.commonhour.ledger.proof;

import org.jspecify.annotations.NullMarked;
