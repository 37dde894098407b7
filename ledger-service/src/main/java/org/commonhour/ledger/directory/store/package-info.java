/** Keeps listed services in PostgreSQL. */
@NullMarked
package org.commonhour.ledger.directory.store;

import org.jspecify.annotations.NullMarked;
