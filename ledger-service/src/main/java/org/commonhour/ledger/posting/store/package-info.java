/** The engine's reads and set-based writes in PostgreSQL. */
@NullMarked
package org.commonhour.ledger.posting.store;

import org.jspecify.annotations.NullMarked;
