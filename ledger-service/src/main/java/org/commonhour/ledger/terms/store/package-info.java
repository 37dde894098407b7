/** Reads the record of accounts' terms. */
@NullMarked
package org.commonhour.ledger.terms.store;

import org.jspecify.annotations.NullMarked;
