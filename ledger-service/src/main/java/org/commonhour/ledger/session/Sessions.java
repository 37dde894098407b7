package org.commonhour.ledger.session;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.problem.DomainProblem;
import org.jspecify.annotations.Nullable;

/** The sessions of all communities. */
public interface Sessions {

    /** Keeps a new session with its contributions; L14 is refused with a {@link DomainProblem}. */
    Uni<Void> add(Session session, SessionChange change);

    /** Keeps the next version of a session that this unit of work has locked; L14 as in {@link #add}. */
    default Uni<Void> save(Session session, SessionChange change) {
        return save(session, List.of(), change);
    }

    /**
     * Keeps the next version of a session that this unit of work has locked, with new contributions where it has some.
     *
     * @param replaced the contributions that no longer stand, with what moved their hours back
     */
    Uni<Void> save(Session session, List<Contribution> replaced, SessionChange change);

    /** A session's versions, oldest first. */
    Uni<List<SessionVersion>> versions(UUID sessionId);

    /** Whether the member took part in any version of the session. */
    Uni<Boolean> everHadParty(UUID sessionId, UUID memberId);

    /** Keeps since when everybody was told; this is no new version. */
    Uni<Void> saveTold(Session session);

    /** The session, when that community has it. */
    Uni<Optional<Session>> find(UUID communityId, UUID id);

    /** The session as it is now, when that community has it, locked until the unit of work ends. */
    Uni<Optional<Session>> lock(UUID communityId, UUID id);

    /** Whether a session of the arrangement stands that was neither refused nor withdrawn. */
    Uni<Boolean> standsFor(UUID arrangementId);

    /** Sessions newest first, older than the one named, at most so many. */
    Uni<List<Session>> list(SessionFilter filter, @Nullable UUID before, int limit);

    /** Confirmed sessions that are not settled, oldest confirmation first, at most so many. */
    Uni<List<SessionKey>> confirmed(int limit);

    /** Recorded sessions of which everybody was told before then, longest ago first, at most so many. */
    Uni<List<SessionKey>> toldBefore(Instant then, int limit);

    /** A session's whole address. */
    record SessionKey(UUID communityId, UUID id) {}
}
