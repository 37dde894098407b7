package org.commonhour.bench.load;

import java.time.Duration;
import java.util.List;

/**
 * When requests are to be sent: phases of a steady rate, one after the other.
 *
 * @param phases at least one
 */
public record Arrivals(List<Phase> phases) {
    private static final double NANOS = 1e9;

    /** A steady rate for a while; rates are per second. */
    public record Phase(double rate, Duration length) {}

    /** One rate from beginning to end. */
    public static Arrivals steady(double rate, Duration length) {
        return new Arrivals(List.of(new Phase(rate, length)));
    }

    Duration length() {
        return phases.stream().map(Phase::length).reduce(Duration.ZERO, Duration::plus);
    }

    /** How many requests should have been sent so many nanoseconds after the start. */
    long due(long elapsedNanos) {
        double due = 0;
        long left = elapsedNanos;
        for (Phase phase : phases) {
            long within = Math.min(left, phase.length().toNanos());
            due += phase.rate() * within / NANOS;
            left -= within;
            if (left <= 0) {
                break;
            }
        }
        return (long) due;
    }

    /** The intended start of request number {@code index}, in nanoseconds after the start. */
    long startOf(long index) {
        double before = 0;
        long begun = 0;
        for (Phase phase : phases) {
            double inPhase = phase.rate() * phase.length().toNanos() / NANOS;
            if (index < before + inPhase) {
                return begun + (long) ((index - before) / phase.rate() * NANOS);
            }
            before += inPhase;
            begun += phase.length().toNanos();
        }
        return begun;
    }
}
