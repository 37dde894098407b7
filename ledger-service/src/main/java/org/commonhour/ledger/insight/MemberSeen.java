package org.commonhour.ledger.insight;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** As much of a published member as insight needs. */
public record MemberSeen(UUID memberId, UUID communityId, String state, LocalDate joinedOn, String channel) {

    /** An event without one of these is one that nobody can read. */
    public MemberSeen {
        Objects.requireNonNull(memberId);
        Objects.requireNonNull(communityId);
        Objects.requireNonNull(state);
        Objects.requireNonNull(joinedOn);
        Objects.requireNonNull(channel);
    }

    /** Whether the member is no longer in the community. */
    public boolean hasLeft() {
        return state.equals("LEFT");
    }
}
