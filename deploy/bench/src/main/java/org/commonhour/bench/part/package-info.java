/** The parts of the measurement, each with the targets that it is held against. */
@NullMarked
package org.commonhour.bench.part;

import org.jspecify.annotations.NullMarked;
