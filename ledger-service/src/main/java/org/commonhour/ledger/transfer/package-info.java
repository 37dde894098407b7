/** Transfers and entries as people read them, and the transfers they ask for. */
@NullMarked
package org.commonhour.ledger.transfer;

import org.jspecify.annotations.NullMarked;
