/** The servers under measurement: PostgreSQL, Kafka and the ledger, filled with one community. */
@NullMarked
package org.commonhour.bench.stack;

import org.jspecify.annotations.NullMarked;
