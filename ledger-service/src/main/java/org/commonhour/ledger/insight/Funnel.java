package org.commonhour.ledger.insight;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How many came how far. Whoever came to a step is counted in every step before it.
 *
 * @param key what it is about, such as a channel; null for all together
 * @param steps the steps, in their order
 */
public record Funnel(@Nullable String key, List<FunnelStep> steps) {

    /** Keeps its own copy of the steps. */
    public Funnel {
        steps = List.copyOf(steps);
    }

    /** The share of all that came as far as this step; none when there are none. */
    public OptionalDouble ofAll(int step) {
        return share(step, 0);
    }

    /** The share of those at the step before; none at the first step, and when nobody came to the one before. */
    public OptionalDouble ofStepBefore(int step) {
        return step == 0 ? OptionalDouble.empty() : share(step, step - 1);
    }

    private OptionalDouble share(int step, int of) {
        var whole = steps.get(of).count();
        return whole == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) steps.get(step).count() / whole);
    }
}
