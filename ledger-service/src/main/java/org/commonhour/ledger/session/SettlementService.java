package org.commonhour.ledger.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountService;
import org.commonhour.ledger.directory.DirectoryService;
import org.commonhour.ledger.hold.HoldService;
import org.commonhour.ledger.posting.Hold;
import org.commonhour.ledger.posting.PostingOutcome;
import org.commonhour.ledger.posting.PostingService;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.posting.TransferOrder;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Moves the hours of confirmed sessions: all of a session's time-credit lines, or none of them. */
@ApplicationScoped
public class SettlementService {

    private static final Logger LOG = Logger.getLogger(SettlementService.class);
    private static final int SWEPT_AT_ONCE = 100;
    private static final int ONE_GROUP = 1;
    private static final String WITHOUT_HOLD = "/without-hold";

    private final Sessions sessions;
    private final PostingService posting;
    private final AccountService accounts;
    private final HoldService holds;
    private final DirectoryService directory;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Clock clock;

    SettlementService(
            Sessions sessions,
            PostingService posting,
            AccountService accounts,
            HoldService holds,
            DirectoryService directory,
            UnitOfWork unitOfWork,
            Outbox outbox,
            Clock clock) {
        this.sessions = sessions;
        this.posting = posting;
        this.accounts = accounts;
        this.holds = holds;
        this.directory = directory;
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
                                .call(sessions::save)
                                .call(session -> outbox.append(SessionService.changed(session)))
                                .replaceWithVoid()));
    }

    /** Settles what a crash left confirmed. */
    @Scheduled(every = "1s", identity = "session-settlement", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sessions.confirmed(SWEPT_AT_ONCE)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(key -> settle(key.communityId(), key.id())
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
            return Uni.createFrom().item(session.settled(line -> transferId(session, line, "")));
        }
        return legs(session, credited)
                .flatMap(legs -> openHold(session)
                        .flatMap(hold -> settled(session, orders(session, legs, hold.orElse(null), "")))
                        .flatMap(after -> lostItsHold(after)
                                ? settled(session, orders(session, legs, null, WITHOUT_HOLD))
                                : Uni.createFrom().item(after)));
    }

    private Uni<Session> settled(Session session, List<TransferOrder> orders) {
        var ids = orders.stream().map(TransferOrder::id).iterator();
        return posting.post(session.communityId(), orders)
                .map(outcomes -> refusal(outcomes)
                        .map(problem -> session.refused(problem.code()))
                        .orElseGet(() -> session.settled(line -> ids.next())));
    }

    /** The hold ended between looking and posting. That is no reason to leave help unpaid. */
    private static boolean lostItsHold(Session session) {
        return LedgerProblem.HOLD_EXPIRED.code().equals(session.refusal())
                || LedgerProblem.HOLD_RESOLVED.code().equals(session.refusal());
    }

    private Uni<List<Leg>> legs(Session session, List<Contribution> credited) {
        return Multi.createFrom()
                .iterable(credited)
                .onItem()
                .transformToUniAndConcatenate(line -> payer(session, line)
                        .flatMap(payer -> accounts.ofMember(
                                        session.communityId(), Objects.requireNonNull(line.memberId()))
                                .map(giver -> new Leg(line, payer, giver))))
                .collect()
                .asList();
    }

    private static List<TransferOrder> orders(Session session, List<Leg> legs, @Nullable Hold hold, String attempt) {
        List<TransferOrder> orders = new ArrayList<>();
        var untaken = hold;
        for (var leg : legs) {
            var captured = untaken != null && leg.fits(untaken) ? untaken.id() : null;
            untaken = captured == null ? untaken : null;
            orders.add(new TransferOrder(
                    transferId(session, leg.line(), attempt),
                    session.communityId(),
                    leg.payer().id(),
                    leg.giver().id(),
                    leg.line().amount(),
                    TransferKind.SESSION,
                    session.id(),
                    captured,
                    null,
                    session.occurredOn().atStartOfDay(ZoneOffset.UTC).toInstant(),
                    ONE_GROUP));
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

    private Uni<Account> payer(Session session, Contribution line) {
        var receiver = line.receivedByMemberId();
        if (receiver != null) {
            return accounts.ofMember(session.communityId(), receiver);
        }
        return directory
                .find(session.communityId(), Objects.requireNonNull(session.serviceId()))
                .flatMap(service -> accounts.ofOrganisation(
                        session.communityId(), service.orElseThrow().organisationId()));
    }

    /**
     * The id of the transfer that pays for a line. It follows from the line and from which confirmation is being
     * settled: a crash in between gives the same id again, a new try after a refusal gives a new one.
     */
    private static UUID transferId(Session session, Contribution line, String attempt) {
        return UUID.nameUUIDFromBytes((line.id() + "/" + session.version() + attempt).getBytes(UTF_8));
    }

    /** The rule that was broken, and not the one that says that another line broke one. */
    private static Optional<LedgerProblem> refusal(List<PostingOutcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome
                        .<Optional<LedgerProblem>>fold(
                                posted -> Optional.empty(), rejected -> Optional.of(rejected.problem()))
                        .stream())
                .min((one, other) ->
                        Boolean.compare(one == LedgerProblem.LINKED_FAILED, other == LedgerProblem.LINKED_FAILED));
    }

    /** One line with the two accounts it moves hours between. */
    private record Leg(Contribution line, Account payer, Account giver) {

        boolean fits(Hold hold) {
            return hold.debitAccountId().equals(payer.id())
                    && hold.creditAccountId().equals(giver.id());
        }
    }
}
