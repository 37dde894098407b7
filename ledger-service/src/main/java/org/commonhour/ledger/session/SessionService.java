package org.commonhour.ledger.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.access.Grant;
import org.commonhour.kit.access.Role;
import org.commonhour.kit.event.NewEvent;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.ledger.directory.DirectoryService;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** Records what happened and takes the other side's word for it; the hours are moved by {@link SettlementService}. */
@ApplicationScoped
public class SessionService {

    private final Sessions sessions;
    private final ActorService actors;
    private final RecordingService recording;
    private final DirectoryService directory;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    SessionService(
            Sessions sessions,
            ActorService actors,
            RecordingService recording,
            DirectoryService directory,
            UnitOfWork unitOfWork,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.sessions = sessions;
        this.actors = actors;
        this.recording = recording;
        this.directory = directory;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Records a session as the caller says it happened, or refuses with a {@link DomainProblem}. */
    public Uni<Session> record(Caller caller, SessionDraft draft) {
        var now = now();
        return unitOfWork.run(() ->
                recording.check(caller, draft, now).flatMap(checked -> recorded(caller.communityId(), checked, now)));
    }

    /**
     * Records a session and takes the caller's word for it at once: for a coordinator who speaks for nobody and took
     * no part, whose word counts for any side.
     */
    public Uni<Session> recordConfirmed(Caller caller, SessionDraft draft) {
        var now = now();
        return unitOfWork.run(() -> recording.check(caller, draft, now).flatMap(checked -> {
            var actor = checked.recorder();
            if (!SessionRights.isCoordinator(actor)) {
                throw DomainProblem.of(
                        CommonProblem.FORBIDDEN, "Only a coordinator who took no part records it as confirmed.");
            }
            return recorded(caller.communityId(), checked, now)
                    .flatMap(session -> confirmed(session, actor, Confirmation.by(actor, now, null)));
        }));
    }

    /**
     * Takes the caller's word, or that of the member a coordinator speaks for, that it happened as recorded.
     *
     * @param channel how a coordinator heard of it; null for the phone
     */
    public Uni<Session> confirm(Caller caller, UUID sessionId, @Nullable UUID onBehalfOf, @Nullable Channel channel) {
        return unitOfWork.run(() -> sessions.lock(caller.communityId(), sessionId)
                .map(ActorService::found)
                .flatMap(session -> actors.of(caller, session, onBehalfOf).flatMap(actor -> {
                    var heard = ActorService.channel(actor, channel);
                    session.refusalOf(actor).ifPresent(refusal -> {
                        throw problem(refusal);
                    });
                    return stillMayStand(session)
                            .chain(() -> confirmed(session, actor, Confirmation.by(actor, now(), heard)));
                })));
    }

    /** The session, when the caller may see it; otherwise there is none. Who took part once may see it for ever. */
    public Uni<Session> get(Caller caller, UUID sessionId) {
        return sessions.find(caller.communityId(), sessionId)
                .map(ActorService::found)
                .call(session -> actors.find(caller, session)
                        .flatMap(actor -> actor.isPresent()
                                ? Uni.createFrom().item(true)
                                : sessions.everHadParty(
                                        session.id(), caller.memberId().orElse(session.id())))
                        .invoke(visible -> ActorService.found(visible ? Optional.of(session) : Optional.empty())));
    }

    /** A session's versions, oldest first, when the caller may see it. */
    public Uni<List<SessionVersion>> versions(Caller caller, UUID sessionId) {
        return get(caller, sessionId).flatMap(session -> sessions.versions(session.id()));
    }

    /** What the caller may do to the session now, without speaking for somebody else. */
    public Uni<Set<SessionRight>> rights(Caller caller, Session session) {
        return actors.find(caller, session)
                .map(found ->
                        found.map(actor -> SessionRights.of(session, actor)).orElse(Set.of()));
    }

    private Uni<Session> recorded(UUID communityId, CheckedDraft checked, Instant now) {
        var draft = checked.draft();
        var lines = draft.contributions().stream()
                .map(line -> Contribution.of(ids.next(), line))
                .toList();
        var session = new Session(
                ids.next(),
                communityId,
                1,
                SessionState.RECORDED,
                draft.arrangementId(),
                draft.serviceId(),
                draft.occurredOn(),
                draft.startedAt(),
                checked.recorder(),
                now,
                null,
                null,
                null,
                null,
                lines);
        var told = session.untold(Set.of()).isEmpty() ? session.told(now) : session;
        return sessions.add(told, SessionChange.by(SessionAct.RECORDED, checked.recorder(), now))
                .chain(() -> outbox.append(changed(told, now)))
                .replaceWith(told);
    }

    private Uni<Session> confirmed(Session session, Actor actor, Confirmation word) {
        var next = session.confirmed(word);
        var change = new SessionChange(SessionAct.CONFIRMED, word.at(), actor, null, word.channel());
        return sessions.save(next, change)
                .chain(() -> outbox.append(changed(next, word.at())))
                .replaceWith(next);
    }

    /** A session that was refused does not stand; meanwhile another one may. */
    private Uni<Void> stillMayStand(Session session) {
        return session.state() == SessionState.REFUSED
                ? recording.mayStandAgain(session)
                : Uni.createFrom().voidItem();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The sessions that the caller may see, newest first. */
    public Uni<List<Session>> list(
            Caller caller,
            @Nullable UUID arrangementId,
            @Nullable UUID serviceId,
            @Nullable SessionState state,
            @Nullable UUID before,
            int limit) {
        var organisations = caller.grants().stream()
                .filter(grant -> grant.role() == Role.STAFF)
                .map(Grant::organisationId)
                .filter(Objects::nonNull)
                .toList();
        return directory
                .runBy(caller.communityId(), organisations)
                .flatMap(services -> sessions.list(
                        new SessionFilter(
                                caller.communityId(),
                                caller.has(Role.COORDINATOR),
                                caller.memberId().orElse(null),
                                services,
                                arrangementId,
                                serviceId,
                                state),
                        before,
                        limit));
    }

    static NewEvent changed(Session session, Instant at) {
        return new NewEvent(
                SessionChanged.TOPIC,
                SessionChanged.TYPE,
                session.communityId(),
                session.id().toString(),
                at,
                SessionChanged.of(session));
    }

    private static DomainProblem problem(ConfirmationRefusal refusal) {
        return switch (refusal) {
            case NOT_OPEN ->
                DomainProblem.of(LedgerProblem.SESSION_NOT_OPEN, "This session does not wait to be confirmed.");
            case OWN_RECORD ->
                DomainProblem.of(LedgerProblem.OTHER_SIDE_CONFIRMS, "Whoever recorded it cannot confirm it too.");
            case PAYER_NOT_ASKED ->
                DomainProblem.of(
                        LedgerProblem.OTHER_SIDE_CONFIRMS,
                        "Hours leave an account only by the word of its holder or of a coordinator.");
        };
    }
}
