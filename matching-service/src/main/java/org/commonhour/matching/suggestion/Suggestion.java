package org.commonhour.matching.suggestion;

import java.util.List;
import java.util.UUID;

/** An offer that fits a need: its score is the sum of the weights of its reasons (M1). */
public record Suggestion(UUID offerId, UUID memberId, String title, List<Reason> reasons) {

    public Suggestion {
        reasons = List.copyOf(reasons);
    }

    /** The sum of the weights of all reasons. */
    public int score() {
        return reasons.stream().mapToInt(Reason::weight).sum();
    }

    /** Its place in a list. */
    public Rank rank() {
        return new Rank(score(), offerId);
    }
}
