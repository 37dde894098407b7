package org.commonhour.matching.member;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The members that matching has heard of. */
public interface Members {

    /** Keeps the state of a member, new or known. */
    Uni<Void> put(UUID communityId, UUID memberId, MemberState state);

    /** Keeps whether the member's account takes part in transfers. */
    Uni<Void> putAccount(UUID communityId, UUID memberId, boolean open);

    /** Those of these ids that are active members of this community. */
    Uni<Set<UUID>> activeOf(UUID communityId, Set<UUID> memberIds);

    /** The state of a member of this community, empty for strangers. */
    Uni<Optional<MemberState>> find(UUID communityId, UUID memberId);
}
