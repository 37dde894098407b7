package org.commonhour.member.erasure;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is stored about people, to be taken out. */
public interface Erasures {

    /**
     * Empties everything that is stored about the member, and breaks the link to the sign-in. Gives the keys under which
     * it was stored, which are to be destroyed; none when the member was erased before or is not of this community.
     *
     * @param by the subject of who asked for it
     */
    Uni<List<UUID>> empty(UUID communityId, UUID memberId, String by, Instant at);
}
