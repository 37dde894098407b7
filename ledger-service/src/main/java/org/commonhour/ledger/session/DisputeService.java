package org.commonhour.ledger.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** Takes the word of those who say that a session is not right, and ends their disputes without changing it. */
@ApplicationScoped
public class DisputeService {

    private final Sessions sessions;
    private final ActorService actors;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Clock clock;

    DisputeService(Sessions sessions, ActorService actors, UnitOfWork unitOfWork, Outbox outbox, Clock clock) {
        this.sessions = sessions;
        this.actors = actors;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Says that a recorded or settled session is not right: until that is decided it counts for nothing, but hours that
     * have moved stay where they are.
     *
     * @param channel how a coordinator heard of it, when they speak for somebody; null for the phone
     */
    public Uni<Session> dispute(
            Caller caller, UUID sessionId, DisputeReason reason, @Nullable UUID onBehalfOf, @Nullable Channel channel) {
        return unitOfWork.run(() -> sessions.lock(caller.communityId(), sessionId)
                .map(ActorService::found)
                .flatMap(session -> actors.of(caller, session, onBehalfOf).flatMap(actor -> {
                    var heard = ActorService.channel(actor, channel);
                    if (!SessionRights.isDisputable(session)) {
                        throw DomainProblem.of(
                                LedgerProblem.SESSION_NOT_DISPUTABLE, "Nothing is said here that could be disputed.");
                    }
                    if (!SessionRights.of(session, actor).contains(SessionRight.DISPUTE)) {
                        throw DomainProblem.of(
                                LedgerProblem.OTHER_SIDE_DISPUTES,
                                "Whoever recorded it corrects it or takes it back instead.");
                    }
                    var now = now();
                    return kept(
                            session.disputed(actor, reason, now),
                            new SessionChange(SessionAct.DISPUTED, now, actor, reason, heard));
                })));
    }

    /**
     * Ends a dispute and leaves the session as it is: a coordinator upholds it, which is their word for it where it was
     * not confirmed; who disputed it takes that back.
     */
    public Uni<Session> end(Caller caller, UUID sessionId, @Nullable UUID onBehalfOf) {
        return unitOfWork.run(() -> sessions.lock(caller.communityId(), sessionId)
                .map(ActorService::found)
                .flatMap(session -> actors.of(caller, session, onBehalfOf).flatMap(actor -> {
                    var dispute = session.dispute();
                    if (dispute == null) {
                        throw DomainProblem.of(
                                LedgerProblem.SESSION_NOT_DISPUTED, "Nobody says that this session is not right.");
                    }
                    if (!SessionRights.of(session, actor).contains(SessionRight.END_DISPUTE)) {
                        throw DomainProblem.of(
                                LedgerProblem.DISPUTE_NOT_YOURS,
                                "Only a coordinator ends a dispute, or who disputed it.");
                    }
                    var now = now();
                    // A coordinator's own doubt is taken back like anybody's: it says nothing about the session.
                    return dispute.isOf(actor)
                            ? kept(session.takenBack(dispute, now), SessionChange.by(SessionAct.TAKEN_BACK, actor, now))
                            : kept(
                                    session.upheld(dispute, actor, now),
                                    SessionChange.by(SessionAct.UPHELD, actor, now));
                })));
    }

    private Uni<Session> kept(Session next, SessionChange change) {
        return sessions.save(next, change)
                .chain(() -> outbox.append(SessionService.changed(next, change.at())))
                .replaceWith(next);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
