package org.commonhour.matching.member;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Told in the same transaction when a member has left, to take back what the member had open. */
public interface MemberDeparture {

    /** Takes back what this member had open; called again for the same member it changes nothing. */
    Uni<Void> memberLeft(UUID communityId, UUID memberId);
}
