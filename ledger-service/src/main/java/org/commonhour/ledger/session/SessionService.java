package org.commonhour.ledger.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.commonhour.ledger.directory.ListedService;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** Records what happened and takes the other side's word for it; the hours are moved by {@link SettlementService}. */
@ApplicationScoped
public class SessionService {

    private final Sessions sessions;
    private final RecordingService recording;
    private final DirectoryService directory;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    SessionService(
            Sessions sessions,
            RecordingService recording,
            DirectoryService directory,
            UnitOfWork unitOfWork,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.sessions = sessions;
        this.recording = recording;
        this.directory = directory;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** Records a session as the caller says it happened, or refuses with a {@link DomainProblem}. */
    public Uni<Session> record(Caller caller, SessionDraft draft) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return unitOfWork.run(() -> recording
                .check(caller, draft, LocalDate.ofInstant(now, ZoneOffset.UTC))
                .map(checked -> new Session(
                        ids.next(),
                        caller.communityId(),
                        1,
                        SessionState.RECORDED,
                        checked.draft().arrangementId(),
                        checked.draft().serviceId(),
                        checked.draft().occurredOn(),
                        checked.recorder(),
                        now,
                        null,
                        null,
                        checked.draft().contributions().stream()
                                .map(this::contribution)
                                .toList()))
                .call(sessions::add)
                .call(session -> outbox.append(changed(session))));
    }

    /** Takes the caller's word, or that of the member a coordinator speaks for, that it happened as recorded. */
    public Uni<Session> confirm(Caller caller, UUID sessionId, @Nullable UUID onBehalfOf) {
        return unitOfWork.run(() -> sessions.lock(caller.communityId(), sessionId)
                .map(SessionService::found)
                .flatMap(session -> actor(caller, session, onBehalfOf).map(actor -> {
                    session.refusalOf(actor).ifPresent(refusal -> {
                        throw problem(refusal);
                    });
                    return session.confirmed(actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
                }))
                .call(sessions::save)
                .call(session -> outbox.append(changed(session))));
    }

    /** The session, when the caller may see it; otherwise there is none. */
    public Uni<Session> get(Caller caller, UUID sessionId) {
        return sessions.find(caller.communityId(), sessionId)
                .map(SessionService::found)
                .call(session -> actor(caller, session, null));
    }

    /** Whether the caller may confirm the session now, without speaking for somebody else. */
    public Uni<Boolean> mayConfirm(Caller caller, Session session) {
        return actor(caller, session, null)
                .map(actor -> session.refusalOf(actor).isEmpty());
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

    /** As what the caller acts on the session; a not-found problem when they have nothing to do with it. */
    private Uni<Actor> actor(Caller caller, Session session, @Nullable UUID onBehalfOf) {
        var own = caller.memberId().filter(session::hasParty);
        if (onBehalfOf != null) {
            return Uni.createFrom().item(spokesman(caller, session, onBehalfOf, own));
        }
        if (own.isPresent()) {
            return Uni.createFrom().item(new Actor(caller.subject(), Capacity.MEMBER, own.get()));
        }
        if (caller.has(Role.COORDINATOR)) {
            return Uni.createFrom().item(new Actor(caller.subject(), Capacity.COORDINATOR, null));
        }
        var serviceId = session.serviceId();
        Uni<Optional<ListedService>> service = serviceId == null
                ? Uni.createFrom().item(Optional.empty())
                : directory.find(session.communityId(), serviceId);
        return service.map(listed -> listed.filter(found -> caller.staffOf(found.organisationId()))
                .map(found -> new Actor(caller.subject(), Capacity.STAFF, null))
                .orElseThrow(SessionService::notFound));
    }

    private static Actor spokesman(Caller caller, Session session, UUID onBehalfOf, Optional<UUID> own) {
        if (!caller.has(Role.COORDINATOR)) {
            throw DomainProblem.of(CommonProblem.FORBIDDEN, "Only a coordinator can act for somebody else.");
        }
        if (!session.hasParty(onBehalfOf)) {
            throw DomainProblem.of(CommonProblem.INVALID, "This member did not take part.")
                    .at("/onBehalfOfMemberId", "Name a member who took part.");
        }
        // Who recorded it for themselves is not the one to say it for the other side too.
        if (own.isPresent() && own.get().equals(session.recorder().memberId())) {
            throw problem(ConfirmationRefusal.OWN_RECORD);
        }
        return new Actor(caller.subject(), Capacity.COORDINATOR, onBehalfOf);
    }

    private Contribution contribution(ContributionDraft draft) {
        return new Contribution(
                ids.next(),
                draft.memberId(),
                draft.part(),
                draft.amount(),
                draft.facts(),
                draft.receivedByMemberId(),
                null);
    }

    static NewEvent changed(Session session) {
        var confirmation = session.confirmation();
        return new NewEvent(
                SessionChanged.TOPIC,
                SessionChanged.TYPE,
                session.communityId(),
                session.id().toString(),
                confirmation == null ? session.recordedAt() : confirmation.at(),
                SessionChanged.of(session));
    }

    private static Session found(Optional<Session> session) {
        return session.orElseThrow(SessionService::notFound);
    }

    private static DomainProblem notFound() {
        return DomainProblem.of(CommonProblem.NOT_FOUND, "There is no such session.");
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
