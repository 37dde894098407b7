package org.commonhour.ledger.insight;

import java.time.LocalDate;
import java.util.UUID;

/** As much of a published member as insight needs. */
public record MemberSeen(UUID memberId, UUID communityId, String state, LocalDate joinedOn, String channel) {

    /** Whether the member is no longer in the community. */
    public boolean hasLeft() {
        return state.equals("LEFT");
    }
}
