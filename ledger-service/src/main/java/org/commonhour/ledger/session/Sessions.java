package org.commonhour.ledger.session;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sessions of all communities. */
public interface Sessions {

    /** Keeps a new session with its contributions. */
    Uni<Void> add(Session session);

    /** Keeps the next version of a session that this unit of work has locked. */
    Uni<Void> save(Session session);

    /** The session, when that community has it. */
    Uni<Optional<Session>> find(UUID communityId, UUID id);

    /** The session as it is now, when that community has it, locked until the unit of work ends. */
    Uni<Optional<Session>> lock(UUID communityId, UUID id);

    /** Whether a session of the arrangement stands that the ledger has not refused. */
    Uni<Boolean> standsFor(UUID arrangementId);

    /** Sessions newest first, older than the one named, at most so many. */
    Uni<List<Session>> list(SessionFilter filter, @Nullable UUID before, int limit);

    /** Confirmed sessions that are not settled, oldest confirmation first, at most so many. */
    Uni<List<SessionKey>> confirmed(int limit);

    /** A session's whole address. */
    record SessionKey(UUID communityId, UUID id) {}
}
