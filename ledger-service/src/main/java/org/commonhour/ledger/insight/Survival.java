package org.commonhour.ledger.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * The share of people for whom something has not come by a time, where some are waiting still. Product-limit estimate of
 * Kaplan and Meier (1958): at each time the share falls by those for whom it came then, of those still waiting.
 */
final class Survival {

    private static final double HALF = 0.5;

    private record Step(long time, double left) {}

    private final List<Step> steps = new ArrayList<>();

    Survival(List<Wait> waits) {
        var atRisk = waits.stream().mapToLong(Wait::people).sum();
        Map<Long, long[]> byTime = new TreeMap<>();
        for (var wait : waits) {
            byTime.computeIfAbsent(wait.time(), added -> new long[2])[wait.happened() ? 0 : 1] += wait.people();
        }
        var left = 1.0;
        for (var at : byTime.entrySet()) {
            // Whoever stops waiting unserved at a time was at risk until then.
            left *= 1 - (double) at.getValue()[0] / atRisk;
            atRisk -= at.getValue()[0] + at.getValue()[1];
            steps.add(new Step(at.getKey(), left));
        }
    }

    /** The time by which it came for half of them; none when it has not for as many yet. */
    OptionalDouble median() {
        return steps.stream()
                .filter(step -> step.left() <= HALF)
                .mapToDouble(Step::time)
                .findFirst();
    }

    /** The share for whom it came by the time; none when there is nobody. */
    OptionalDouble cameBy(long time) {
        return steps.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(1
                        - steps.stream()
                                .filter(step -> step.time() <= time)
                                .mapToDouble(Step::left)
                                .min()
                                .orElse(1));
    }
}
