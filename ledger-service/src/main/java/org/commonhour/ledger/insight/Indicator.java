package org.commonhour.ledger.insight;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One indicator of a principle.
 *
 * @param id its short name, such as M2
 * @param principle what it indicates
 * @param meaning what the value is, in plain words
 * @param value the value; null when it has none
 * @param gap why it has none
 * @param months the lowest, the middle and the highest month, where a single value is easily inflated
 */
public record Indicator(
        String id,
        Principle principle,
        String meaning,
        @Nullable Double value,
        @Nullable Gap gap,
        @Nullable Spread months) {

    /**
     * How a value varies over months.
     *
     * @param low the lowest
     * @param median the middle one
     * @param high the highest
     */
    public record Spread(double low, double median, double high) {}

    /** What the value counts. */
    public IndicatorUnit unit() {
        return IndicatorUnit.of(id);
    }

    /** An indicator with a value, or with nothing to measure. */
    static Indicator of(String id, Principle principle, String meaning, OptionalDouble value) {
        return of(id, principle, meaning, value, Gap.NOTHING_TO_MEASURE);
    }

    /** An indicator with a value, or with the reason why it has none. */
    static Indicator of(String id, Principle principle, String meaning, OptionalDouble value, Gap otherwise) {
        return value.isEmpty()
                ? missing(id, principle, meaning, otherwise)
                : new Indicator(id, principle, meaning, value.getAsDouble(), null, null);
    }

    /** A part of a whole; none when there is no whole. */
    static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /** An indicator that cannot be computed. */
    static Indicator missing(String id, Principle principle, String meaning, Gap gap) {
        return new Indicator(id, principle, meaning, null, gap, null);
    }
}
