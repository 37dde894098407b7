/** Keeps sessions and contributions in PostgreSQL. */
@NullMarked
package org.commonhour.ledger.session.store;

import org.jspecify.annotations.NullMarked;
