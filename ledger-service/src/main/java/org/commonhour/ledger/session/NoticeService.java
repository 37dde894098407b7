package org.commonhour.ledger.session;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.ledger.session.settings.SessionSettings;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who was told of a session, and confirms what nobody objected to in time. Hours leave an account by silence only
 * after its holder, or the staff of its organisation, were told.
 */
@ApplicationScoped
public class NoticeService {

    private static final Logger LOG = Logger.getLogger(NoticeService.class);
    private static final int AT_ONCE = 100;

    private final Sessions sessions;
    private final Notices notices;
    private final ActorService actors;
    private final SettlementService settlement;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Clock clock;
    private final Optional<Duration> confirmAfter;

    NoticeService(
            Sessions sessions,
            Notices notices,
            ActorService actors,
            SettlementService settlement,
            UnitOfWork unitOfWork,
            Outbox outbox,
            Clock clock,
            SessionSettings settings) {
        this.sessions = sessions;
        this.notices = notices;
        this.actors = actors;
        this.settlement = settlement;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.clock = clock;
        this.confirmAfter = settings.confirmAfter();
    }

    /** When the session confirms itself, unless somebody says something before; empty when it does not. */
    public Optional<Instant> confirmsItselfAt(Session session) {
        var told = session.toldAt();
        return session.state() == SessionState.RECORDED && told != null
                ? confirmAfter.map(told::plus)
                : Optional.empty();
    }

    /**
     * Keeps that the caller, or the member for whom a coordinator notes it, knows of a session that waits.
     *
     * @param channel how the coordinator told them; null for the phone
     */
    public Uni<Session> notice(Caller caller, UUID sessionId, @Nullable UUID onBehalfOf, @Nullable Channel channel) {
        return unitOfWork.run(() -> sessions.lock(caller.communityId(), sessionId)
                .map(ActorService::found)
                .flatMap(session -> actors.of(caller, session, onBehalfOf).flatMap(actor -> {
                    var heard = Objects.requireNonNullElse(ActorService.channel(actor, channel), Channel.SELF_WEB);
                    var told = actor.isParty() ? actor.memberId() : session.serviceId();
                    if (told == null || SessionRights.isCoordinator(actor)) {
                        throw DomainProblem.of(CommonProblem.INVALID, "Say whom you told.")
                                .at("/onBehalfOfMemberId", "Name a member who took part.");
                    }
                    return session.state() == SessionState.RECORDED
                            ? noticed(session, told, actor, heard)
                            : Uni.createFrom().item(session);
                })));
    }

    private Uni<Session> noticed(Session session, UUID told, Actor actor, Channel channel) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return notices.add(session.id(), told, actor.subject(), channel, now)
                .chain(() -> notices.told(session.id()))
                .flatMap(all -> {
                    if (session.toldAt() != null || !session.untold(all).isEmpty()) {
                        return Uni.createFrom().item(session);
                    }
                    var next = session.told(now);
                    return sessions.saveTold(next).replaceWith(next);
                });
    }

    /** Confirms and settles what is due, by ledger time. */
    @Scheduled(
            every = "{commonhour.ledger.sessions.confirm-every}",
            identity = "session-confirmation",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        if (confirmAfter.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return sessions.toldBefore(clock.instant().minus(confirmAfter.get()), AT_ONCE)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(key -> confirmBySilence(key, confirmAfter.get())
                        .chain(() -> settlement.settle(key.communityId(), key.id()))
                        .onFailure()
                        .invoke(failure -> LOG.errorf(failure, "event=confirmation-failed session=%s", key.id()))
                        .onFailure()
                        .recoverWithNull())
                .collect()
                .last()
                .onFailure()
                .invoke(failure -> LOG.warnf("event=confirmation-waits cause=%s", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** Looks again under the lock: meanwhile somebody may have said something. */
    private Uni<Void> confirmBySilence(Sessions.SessionKey key, Duration after) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return unitOfWork.run(() -> sessions.lock(key.communityId(), key.id())
                .map(found -> found.filter(session -> session.state() == SessionState.RECORDED
                        && session.toldAt() != null
                        && !session.toldAt().plus(after).isAfter(now)))
                .flatMap(found -> {
                    if (found.isEmpty()) {
                        return Uni.createFrom().voidItem();
                    }
                    var next = found.get().confirmed(Confirmation.bySilence(now));
                    return sessions.save(next, SessionChange.byItself(SessionAct.CONFIRMED, now))
                            .chain(() -> outbox.append(SessionService.changed(next, now)));
                }));
    }
}
