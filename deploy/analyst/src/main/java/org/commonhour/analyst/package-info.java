/** Recomputes published figures from the event topics alone, with DuckDB and plain SQL. */
@NullMarked
package org.commonhour.analyst;

import org.jspecify.annotations.NullMarked;
