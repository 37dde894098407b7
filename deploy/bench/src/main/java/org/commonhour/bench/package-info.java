/** Measures how fast the ledger is, beside yardsticks on the same PostgreSQL in the same minutes. */
@NullMarked
package org.commonhour.bench;

import org.jspecify.annotations.NullMarked;
