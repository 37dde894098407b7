/** Keeps insight's read model in PostgreSQL. */
@NullMarked
package org.commonhour.ledger.insight.store;

import org.jspecify.annotations.NullMarked;
