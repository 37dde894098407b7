/** What the ledger is compared with on the same server: pgbench, and write paths that others have published. */
@NullMarked
package org.commonhour.bench.yardstick;

import org.jspecify.annotations.NullMarked;
