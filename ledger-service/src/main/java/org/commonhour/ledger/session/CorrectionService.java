package org.commonhour.ledger.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.ledger.posting.LimitOverride;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/**
 * Gives sessions other content, or takes them back. Hours that have moved go back and move anew in the same transaction
 * as the new version, as one group of transfers: all of it happens, or nothing.
 */
@ApplicationScoped
public class CorrectionService {

    private static final String OVERRIDE_REASON = "CORRECTION";

    private final Sessions sessions;
    private final Notices notices;
    private final ActorService actors;
    private final RecordingService recording;
    private final RepostingService reposting;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    CorrectionService(
            Sessions sessions,
            Notices notices,
            ActorService actors,
            RecordingService recording,
            RepostingService reposting,
            UnitOfWork unitOfWork,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.sessions = sessions;
        this.notices = notices;
        this.actors = actors;
        this.recording = recording;
        this.reposting = reposting;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Replaces what the session says. What was never settled waits for the other side again, unless a coordinator
     * corrects it; what was settled is settled anew at once.
     *
     * @param content all that it says from now on; its arrangement stays
     */
    public Uni<Session> correct(Caller caller, UUID sessionId, CorrectionOrder order, SessionDraft content) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return unitOfWork.run(() -> allowed(
                        caller, sessionId, order, content.onBehalfOfMemberId(), SessionRight.CORRECT)
                .flatMap(asked -> mayStand(asked.session())
                        .chain(() -> recording.checkContent(caller, content, asked.session(), now))
                        .flatMap(checked -> corrected(asked, order, checked, now))));
    }

    /** Says that the session did not happen. Hours that have moved for it go back. */
    public Uni<Session> withdraw(Caller caller, UUID sessionId, CorrectionOrder order, @Nullable UUID onBehalfOf) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return unitOfWork.run(() -> allowed(caller, sessionId, order, onBehalfOf, SessionRight.WITHDRAW)
                .flatMap(asked -> {
                    var plan = Replacement.ofNothing(asked.session());
                    return reposting
                            .move(asked.session(), plan, null, reversal(asked.actor(), order))
                            .flatMap(moved -> kept(
                                    asked.session().withdrawn(moved.replaced()),
                                    List.of(),
                                    change(SessionAct.WITHDRAWN, asked.actor(), order, now)));
                }));
    }

    private Uni<Asked> allowed(
            Caller caller, UUID sessionId, CorrectionOrder order, @Nullable UUID onBehalfOf, SessionRight right) {
        return sessions.lock(caller.communityId(), sessionId)
                .map(ActorService::found)
                .flatMap(session -> actors.of(caller, session, onBehalfOf).map(actor -> {
                    if (!SessionRights.isCorrectable(session)) {
                        throw DomainProblem.of(
                                LedgerProblem.SESSION_NOT_CORRECTABLE,
                                "It is being settled at this moment, or it was withdrawn.");
                    }
                    if (!SessionRights.of(session, actor).contains(right)
                            || (order.beyondLimits() && !SessionRights.isCoordinator(actor))) {
                        throw DomainProblem.of(
                                LedgerProblem.CORRECTION_NOT_YOURS,
                                "Before it is settled who recorded it corrects it, afterwards a coordinator.");
                    }
                    if (session.version() != order.version()) {
                        throw DomainProblem.of(
                                        CommonProblem.STALE,
                                        "Somebody changed this meanwhile. Read it again, then change it.")
                                .at("/version", "It is " + session.version() + " now.");
                    }
                    return new Asked(session, actor);
                }));
    }

    /** A session that was refused does not stand; meanwhile another one may. */
    private Uni<Void> mayStand(Session session) {
        var arrangementId = session.arrangementId();
        return session.state() == SessionState.REFUSED && arrangementId != null
                ? recording.unrecorded(arrangementId)
                : Uni.createFrom().voidItem();
    }

    private Uni<Session> corrected(Asked asked, CorrectionOrder order, CheckedDraft checked, Instant now) {
        var session = asked.session();
        var content = checked.draft();
        var coordinator = SessionRights.isCoordinator(asked.actor());
        if (coordinator && !SessionRights.isCoordinator(checked.recorder())) {
            throw DomainProblem.of(
                    LedgerProblem.CORRECTION_NOT_YOURS,
                    "Nobody's word counts for both sides of what they took part in. Another coordinator corrects it.");
        }
        var plan = Replacement.of(session, content, ids::next);
        if (plan.changesNothing(session, content)) {
            throw DomainProblem.of(CommonProblem.INVALID, "The session says that already.");
        }
        var change = change(SessionAct.CORRECTED, asked.actor(), order, now);
        var word = coordinator ? Confirmation.by(asked.actor(), now, null) : null;
        if (session.isSettled()) {
            return reposting
                    .move(session, plan, content, reversal(asked.actor(), order))
                    .flatMap(moved -> kept(
                            session.corrected(content, SessionState.SETTLED, word, moved.lines()),
                            moved.replaced(),
                            change));
        }
        var to = coordinator ? SessionState.CONFIRMED : SessionState.RECORDED;
        var next = session.corrected(content, to, word, plan.lines());
        // Everybody has to be told anew, but for who says it now.
        var told = to == SessionState.RECORDED && next.untold(Set.of()).isEmpty() ? next.told(now) : next;
        return notices.forget(session.id()).chain(() -> kept(told, plan.replaced(), change));
    }

    private static RepostingService.Authority reversal(Actor actor, CorrectionOrder order) {
        var reason = order.reason() == null ? OVERRIDE_REASON : order.reason().name();
        return new RepostingService.Authority(
                reason,
                actor.subject(),
                order.beyondLimits() ? new LimitOverride(OVERRIDE_REASON, actor.subject()) : null);
    }

    private static SessionChange change(SessionAct act, Actor actor, CorrectionOrder order, Instant now) {
        return new SessionChange(act, now, actor, order.reason(), null);
    }

    private Uni<Session> kept(Session next, List<Contribution> replaced, SessionChange change) {
        return sessions.save(next, replaced, change)
                .chain(() -> outbox.append(SessionService.changed(next, change.at())))
                .replaceWith(next);
    }

    /** A session, locked, and who may change it. */
    private record Asked(Session session, Actor actor) {}
}
