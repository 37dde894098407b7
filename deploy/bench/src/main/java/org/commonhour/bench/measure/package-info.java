/** What a run costs: CPU by process, write-ahead log, memory, and where the time goes. */
@NullMarked
package org.commonhour.bench.measure;

import org.jspecify.annotations.NullMarked;
