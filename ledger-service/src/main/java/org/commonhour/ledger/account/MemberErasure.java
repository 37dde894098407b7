package org.commonhour.ledger.account;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Told in the same transaction when a member is to be forgotten, after their account has no owner any more. */
public interface MemberErasure {

    /** Drops what tells who this member was; called again for the same member it finds nothing more to drop. */
    Uni<Void> memberErased(UUID communityId, UUID memberId);
}
