package org.commonhour.ledger.insight;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Something computed, with what it is computed from.
 *
 * @param value what
 * @param period the months that are counted
 * @param computedAt when
 * @param readThrough from which events
 */
public record Figure<T>(T value, Period period, Instant computedAt, List<ReadPosition> readThrough) {

    /** Keeps its own copy of the list. */
    public Figure {
        readThrough = List.copyOf(readThrough);
    }

    /** Something else that follows from it. */
    public <R> Figure<R> map(Function<T, R> conclude) {
        return new Figure<>(conclude.apply(value), period, computedAt, readThrough);
    }
}
