package org.commonhour.matching.member;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Told in the same transaction when a member is to be forgotten, to drop what people wrote and who they were. */
public interface MemberErasure {

    /** Drops words and sign-ins of this member; called again for the same member it changes nothing. */
    Uni<Void> memberErased(UUID communityId, UUID memberId);
}
