/** Runs the ledger as it is shipped and opens the engine's door in the same process. */
@NullMarked
package org.commonhour.bench.host;

import org.jspecify.annotations.NullMarked;
