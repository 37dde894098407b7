/** Reads a whole ledger from one snapshot of the database. */
@NullMarked
package org.commonhour.ledger.export.store;

import org.jspecify.annotations.NullMarked;
