/** Keeps staff hours in PostgreSQL. */
@NullMarked
package org.commonhour.ledger.staffhours.store;

import org.jspecify.annotations.NullMarked;
