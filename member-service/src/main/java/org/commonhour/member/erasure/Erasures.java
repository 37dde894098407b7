package org.commonhour.member.erasure;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is stored about people, to be taken out, and what came of it. */
public interface Erasures {

    /**
     * Empties everything that is stored about the member, and breaks the link to the sign-in. Gives the keys under which
     * it was stored, which are to be destroyed; none when the member was erased before or is not of this community.
     *
     * @param by the subject of who asked for it
     */
    Uni<List<UUID>> empty(UUID communityId, UUID memberId, String by, Instant at);

    /** Keeps that the member is erased and the others are told. */
    Uni<Void> add(UUID communityId, UUID memberId, Instant at);

    /** The erasure of this member of the community. */
    Uni<Optional<Erasure>> find(UUID communityId, UUID memberId);

    /** The erasure that this receipt is for. */
    Uni<Optional<Erasure>> find(UUID receipt);

    /** Keeps that the others are told again. */
    Uni<Void> announced(UUID memberId, Instant at);

    /**
     * Keeps that a holder has dropped what it held, the first time it says so. With the last one the erasure is complete,
     * and what the outbox still says of the member's sign-in is taken out.
     */
    Uni<Void> confirm(UUID communityId, UUID memberId, Holder holder, Instant forgottenAt, Instant at);

    /** How many erasures lack a confirmation, of those that were announced before this moment. */
    Uni<Long> overdue(Instant announcedBefore);
}
