package org.commonhour.ledger.insight.store;

import jakarta.persistence.Tuple;

/** Reads the columns of native queries. */
final class Columns {

    private Columns() {}

    static long number(Tuple row, int column) {
        return row.get(column, Number.class).longValue();
    }
}
