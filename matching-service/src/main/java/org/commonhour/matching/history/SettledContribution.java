package org.commonhour.matching.history;

import java.util.UUID;

/** One member's line of a session that has settled, in minutes. */
public record SettledContribution(UUID contributionId, UUID memberId, Part part, long amountMinutes) {

    /** The side of the exchange. */
    public enum Part {
        GAVE,
        RECEIVED
    }
}
