package org.commonhour.ledger.insight;

import org.jspecify.annotations.Nullable;

/**
 * One step of a funnel.
 *
 * @param step its name
 * @param count how many came as far
 * @param median how long it took from the step before, for half of them; in the funnel's unit; null when nobody came
 * @param ninetieth the same for nine of ten
 */
public record FunnelStep(
        String step,
        long count,
        @Nullable Long median,
        @Nullable Long ninetieth) {}
