package org.commonhour.ledger.session;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.problem.Outages;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.ledger.hold.HoldService;
import org.commonhour.ledger.posting.Hold;
import org.commonhour.ledger.posting.PostingOutcome;
import org.commonhour.ledger.posting.PostingService;
import org.commonhour.ledger.posting.Rejected;
import org.commonhour.ledger.posting.TransferOrder;
import org.commonhour.ledger.problem.LedgerProblem;
import org.commonhour.ledger.session.LegService.Leg;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Moves the hours of confirmed sessions: all of a session's time-credit lines, or none of them. */
@ApplicationScoped
public class SettlementService {

    private static final Logger LOG = Logger.getLogger(SettlementService.class);
    private static final int SWEPT_AT_ONCE = 100;
    private static final String WITHOUT_HOLD = "/without-hold";

    private final Sessions sessions;
    private final PostingService posting;
    private final LegService legs;
    private final HoldService holds;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Clock clock;

    SettlementService(
            Sessions sessions,
            PostingService posting,
            LegService legs,
            HoldService holds,
            UnitOfWork unitOfWork,
            Outbox outbox,
            Clock clock) {
        this.sessions = sessions;
        this.posting = posting;
        this.legs = legs;
        this.holds = holds;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Settles the session in one transaction when it is confirmed, and leaves it alone otherwise. The lock on it makes
     * that happen once, whoever asks.
     */
    public Uni<Void> settle(UUID communityId, UUID sessionId) {
        return unitOfWork.run(() -> sessions.lock(communityId, sessionId)
                .map(found -> found.filter(session -> session.state() == SessionState.CONFIRMED))
                .flatMap(found -> found.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : settled(found.get())
                                .call(this::released)
                                .call(this::kept)
                                .replaceWithVoid()));
    }

    /** L6: what happened otherwise than agreed takes nothing up, and then nothing needs to be held for it any more. */
    private Uni<Void> released(Session session) {
        return session.state() == SessionState.SETTLED
                ? openHold(session)
                        .flatMap(hold -> hold.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : holds.voidHold(
                                                session.communityId(),
                                                hold.get().id())
                                        .replaceWithVoid())
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> kept(Session session) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var act = session.state() == SessionState.SETTLED ? SessionAct.SETTLED : SessionAct.REFUSED;
        return sessions.save(session, SessionChange.byItself(act, now))
                .chain(() -> outbox.append(SessionService.changed(session, now)));
    }

    /** Settles what a crash left confirmed. */
    @Scheduled(every = "1s", identity = "session-settlement", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        // Where something long is being written one session waits in vain for all others of the community.
        Set<UUID> busy = new HashSet<>();
        return sessions.confirmed(SWEPT_AT_ONCE)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(key -> busy.contains(key.communityId())
                        ? Uni.createFrom().voidItem()
                        : settle(key.communityId(), key.id())
                                .onFailure(Outages::passes)
                                .invoke(() -> busy.add(key.communityId()))
                                .onFailure()
                                .invoke(failure -> LOG.errorf(failure, "event=settlement-failed session=%s", key.id()))
                                .onFailure()
                                .recoverWithNull())
                .collect()
                .last()
                .onFailure()
                .invoke(failure -> LOG.warnf("event=settlement-waits cause=%s", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Session> settled(Session session) {
        var credited = session.contributions().stream()
                .filter(Contribution::isCredited)
                .toList();
        if (credited.isEmpty()) {
            return Uni.createFrom().item(session.settled(line -> LegService.transferId(session, line, "")));
        }
        return legs.of(session.communityId(), session.serviceId(), credited)
                .flatMap(found -> openHold(session)
                        .flatMap(hold -> settled(session, orders(session, found, hold.orElse(null), "")))
                        .flatMap(after -> lostItsHold(after)
                                ? settled(session, orders(session, found, null, WITHOUT_HOLD))
                                : Uni.createFrom().item(after)))
                // Those who are left see why no hours moved; a coordinator says how it goes on.
                .onFailure(LedgerProblem.MEMBER_ERASED::isReasonOf)
                .recoverWithItem(() -> session.refused(LedgerProblem.MEMBER_ERASED.code()));
    }

    private Uni<Session> settled(Session session, List<TransferOrder> orders) {
        var ids = orders.stream().map(TransferOrder::id).iterator();
        return posting.post(session.communityId(), orders)
                .map(outcomes -> refusal(outcomes)
                        .map(rejected -> session.refused(rejected.problem().code()))
                        .orElseGet(() -> session.settled(line -> ids.next())));
    }

    /** The hold ended between looking and posting. That is no reason to leave help unpaid. */
    private static boolean lostItsHold(Session session) {
        return LedgerProblem.HOLD_EXPIRED.code().equals(session.refusal())
                || LedgerProblem.HOLD_RESOLVED.code().equals(session.refusal());
    }

    private static List<TransferOrder> orders(Session session, List<Leg> legs, @Nullable Hold hold, String attempt) {
        List<TransferOrder> orders = new ArrayList<>();
        var untaken = hold;
        for (var leg : legs) {
            var captured = untaken != null && fits(leg, untaken) ? untaken.id() : null;
            untaken = captured == null ? untaken : null;
            var id = LegService.transferId(session, leg.line(), attempt);
            orders.add(leg.order(session, id, session.occurredOn(), captured, null));
        }
        return orders;
    }

    private Uni<Optional<Hold>> openHold(Session session) {
        var arrangementId = session.arrangementId();
        return arrangementId == null
                ? Uni.createFrom().item(Optional.empty())
                : holds.ofArrangement(session.communityId(), arrangementId)
                        .map(found -> found.filter(hold -> hold.isOpen() && !hold.isDue(clock.instant())));
    }

    private static boolean fits(Leg leg, Hold hold) {
        return hold.debitAccountId().equals(leg.payer().id())
                && hold.creditAccountId().equals(leg.giver().id());
    }

    /** The refusal that says which rule was broken, and not one that says that another line broke one. */
    static Optional<Rejected> refusal(List<PostingOutcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.<Optional<Rejected>>fold(posted -> Optional.empty(), Optional::of).stream())
                .min(Comparator.comparing(rejected -> rejected.problem() == LedgerProblem.LINKED_FAILED));
    }
}
