/** Callers inside the ledger's own process, who ask the engine without HTTP. */
@NullMarked
package org.commonhour.bench.door;

import org.jspecify.annotations.NullMarked;
