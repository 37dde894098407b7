package org.commonhour.ledger.insight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As much of a published arrangement as insight needs. */
public record ArrangementSeen(
        UUID arrangementId,
        UUID communityId,
        long version,
        String state,
        UUID giverMemberId,
        UUID receiverMemberId,
        UUID offerId,
        UUID needId,
        @Nullable UUID serviceId,
        String category,
        String channel) {

    /** Whether both sides said yes to it, whatever came after; some states do not tell. */
    public boolean isAgreed() {
        return state.equals("AGREED") || state.equals("MISSED") || hasHappened();
    }

    /** Whether it took place. */
    public boolean hasHappened() {
        return state.equals("HAPPENED");
    }
}
