package org.commonhour.ledger.arrangement;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * Two members agreed, or may agree, that one helps the other.
 *
 * @param id the arrangement, and the id of the hold placed for it
 * @param communityId the community of both members
 * @param version grows with every change in matching
 * @param state how it stands
 * @param giverMemberId who helps
 * @param receiverMemberId who is helped, and whose minutes are held
 * @param serviceId the agency's service it belongs to, if any
 * @param startsAt when it is to begin, if a moment was named; known only while it is being heard of
 * @param amount how many minutes were agreed
 */
public record Arrangement(
        UUID id,
        UUID communityId,
        long version,
        ArrangementState state,
        UUID giverMemberId,
        UUID receiverMemberId,
        @Nullable UUID serviceId,
        @Nullable Instant startsAt,
        Minutes amount) {

    /** Whether the member gives or receives here. */
    public boolean hasParty(UUID memberId) {
        return memberId.equals(giverMemberId) || memberId.equals(receiverMemberId);
    }
}
