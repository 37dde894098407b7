package org.commonhour.ledger.valueflows;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonhour.ledger.session.Session;
import org.commonhour.ledger.session.SessionFilter;
import org.commonhour.ledger.session.Sessions;
import org.jspecify.annotations.Nullable;

/** Lists what happened and the minutes that moved, page by page. */
@ApplicationScoped
public class FlowService {

    private final Sessions sessions;
    private final Flows flows;

    FlowService(Sessions sessions, Flows flows) {
        this.sessions = sessions;
        this.flows = flows;
    }

    /** Sessions newest first, older than the one named, at most so many, in whatever state. */
    public Uni<List<SessionFlow>> sessions(UUID communityId, @Nullable UUID before, int limit) {
        var all = new SessionFilter(communityId, true, null, List.of(), null, null, null);
        return sessions.list(all, before, limit)
                .flatMap(found -> flows.agreed(communityId, arrangements(found))
                        .map(agreed -> agreed.stream().collect(Collectors.toMap(AgreedHelp::id, help -> help)))
                        .map(agreed -> found.stream()
                                .map(session -> new SessionFlow(
                                        session,
                                        session.arrangementId() == null ? null : agreed.get(session.arrangementId())))
                                .toList()));
    }

    /** Transfers by number upwards, above the one named, at most so many. */
    public Uni<List<MovedMinutes>> transfers(UUID communityId, long after, int limit) {
        return flows.moved(communityId, after, limit);
    }

    private static List<UUID> arrangements(List<Session> sessions) {
        return sessions.stream()
                .map(Session::arrangementId)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
