/** Erases sign-ins in PostgreSQL. */
@NullMarked
package org.commonhour.ledger.erasure.store;

import org.jspecify.annotations.NullMarked;
