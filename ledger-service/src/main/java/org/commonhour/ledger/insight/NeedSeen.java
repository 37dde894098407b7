package org.commonhour.ledger.insight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As much of a published need as insight needs. */
public record NeedSeen(
        UUID needId,
        UUID communityId,
        UUID memberId,
        String category,
        @Nullable UUID serviceId,
        @Nullable String channel,
        String state) {

    /** Whether it has not come to an end. */
    public boolean isOpen() {
        return state.equals("LIVE") || state.equals("ARRANGED");
    }
}
