package org.commonhour.ledger.insight;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * The community's part in one of the Four Co's.
 *
 * @param phase co-commission, co-design, co-deliver or co-assess
 * @param communityMinutes of users and the community
 * @param allMinutes of both sides
 */
public record PhaseShare(String phase, long communityMinutes, long allMinutes) {

    private static final List<String> PHASES = List.of("COMMISSION", "DESIGN", "DELIVER", "ASSESS");

    /** The community's share, 0 to 1; empty when nobody did anything in the phase. */
    public OptionalDouble share() {
        return allMinutes == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) communityMinutes / allMinutes);
    }

    PhaseShare plus(PhaseShare other) {
        return new PhaseShare(phase, communityMinutes + other.communityMinutes, allMinutes + other.allMinutes);
    }

    /** All four in their order, those without minutes too. */
    static List<PhaseShare> inOrder(Map<String, PhaseShare> found) {
        return PHASES.stream()
                .map(phase -> Objects.requireNonNullElse(found.get(phase), new PhaseShare(phase, 0, 0)))
                .toList();
    }
}
