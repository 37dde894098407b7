package org.commonhour.ledger.posting;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.commonhour.kit.problem.Outages;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.ledger.account.Accounts;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.settings.AmountSettings;
import org.commonhour.ledger.problem.LedgerProblem;

/**
 * The engine: reads what some orders touch, decides in memory, writes everything as one batch.
 *
 * <p>One writer per community at a time: the communities' heads are locked first and in one order, so that writers never
 * deadlock, and everything is read under those locks. In a unit of work of your own: accounts first, then post, then append your own events.
 * Orders that need no unit of work of their own go through {@link PostingQueue}, where they share one.
 */
@ApplicationScoped
public class PostingService {

    /** The most orders in one list. */
    public static final int LARGEST_BATCH = 1_000;

    private final Accounts accounts;
    private final Postings postings;
    private final UnitOfWork unitOfWork;
    private final PostingAnnouncements announcements;
    private final PostingMeter meter;
    private final AmountSettings amounts;
    private final Clock clock;

    PostingService(
            Accounts accounts,
            Postings postings,
            UnitOfWork unitOfWork,
            PostingAnnouncements announcements,
            PostingMeter meter,
            AmountSettings amounts,
            Clock clock) {
        this.accounts = accounts;
        this.postings = postings;
        this.unitOfWork = unitOfWork;
        this.announcements = announcements;
        this.meter = meter;
        this.amounts = amounts;
        this.clock = clock;
    }

    /** The most that one transfer or hold of this community may be of. */
    public AmountBound boundOf(UUID communityId) {
        var largest = amounts.communities().getOrDefault(communityId, amounts.largestMinutes());
        return new AmountBound(Minutes.of(largest), AmountBound.DEFAULT.overridden());
    }

    /**
     * Posts transfers: one result per order, in order. Joins a surrounding unit of work; refusals are stored too, so
     * do not let the unit of work fail because of one.
     * {@link LedgerProblem#LEDGER_BUSY} when another writer holds the community's ledger for more than two seconds; who
     * is to wait longer locks the head first.
     *
     * @throws IllegalArgumentException for more than {@link #LARGEST_BATCH} orders, or one of another community
     */
    public Uni<List<PostingOutcome>> post(UUID communityId, List<TransferOrder> orders) {
        return decide(communityId, orders)
                .map(outcomes ->
                        outcomes.stream().map(PostingOutcome.class::cast).toList());
    }

    /** Decides and writes orders of any kind: one result per order, in order. Joins a surrounding unit of work. */
    public Uni<List<OrderOutcome>> decide(UUID communityId, List<? extends Order> orders) {
        if (orders.size() > LARGEST_BATCH) {
            throw new IllegalArgumentException("At most " + LARGEST_BATCH + " orders at a time.");
        }
        if (orders.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return decide(
                        List.of(new Submission(communityId, List.copyOf(orders), null)),
                        postings::lockHeadsSoon,
                        () -> {})
                .map(results -> results.get(0));
    }

    /**
     * Decides and writes the orders of several callers, of one or many communities, in a unit of work of their own: one
     * list of results per submission, in order, and an empty one where another writer holds the community's ledger: it
     * is not waited for. Each is decided as if it had come alone after those before it. Fails with {@link BatchFailed},
     * which says whether the database may have kept it all the same.
     */
    Uni<List<List<OrderOutcome>>> decideApart(List<Submission> submissions) {
        var committing = new AtomicLong();
        return decide(submissions, postings::lockFreeHeads, () -> committing.set(System.nanoTime()))
                .invoke(results -> {
                    if (committing.get() != 0) {
                        meter.committed(Duration.ofNanos(System.nanoTime() - committing.get()));
                    }
                })
                .onFailure()
                .transform(failure -> new BatchFailed(failure, committing.get() != 0, Outages.isOutage(failure)));
    }

    private Uni<List<List<OrderOutcome>>> decide(
            List<Submission> submissions,
            Function<Collection<UUID>, Uni<List<LedgerHead>>> lock,
            Runnable beforeCommit) {
        var communities = submissions.stream().map(Submission::communityId).collect(toCollection(LinkedHashSet::new));
        return unitOfWork.run(() -> lock.apply(communities)
                .flatMap(heads -> heads.isEmpty()
                        ? Uni.createFrom().item(results(submissions, List.of()))
                        : decideUnder(heads, submissions).invoke(beforeCommit)));
    }

    /** Decides and writes what is about communities whose heads are locked. */
    private Uni<List<List<OrderOutcome>>> decideUnder(List<LedgerHead> heads, List<Submission> submissions) {
        var locked = heads.stream().map(LedgerHead::communityId).collect(toSet());
        var touched = new Touched(submissions.stream()
                .filter(submission -> locked.contains(submission.communityId()))
                .toList());
        return states(heads, touched)
                .map(states -> decide(heads, states, touched))
                // Neither needs the other's answer: they travel to the database together.
                .flatMap(batches -> Uni.join()
                        .all(postings.write(batches), announcements.announce(batches))
                        .andFailFast()
                        .map(written -> results(submissions, batches)));
    }

    /** Holds say which accounts to read; the locks on the heads keep both as they are. */
    private Uni<Map<UUID, LedgerState>> states(List<LedgerHead> heads, Touched touched) {
        return postings.holds(touched.holds()).flatMap(holds -> {
            touched.addAccountsOf(holds);
            return Uni.combine()
                    .all()
                    .unis(
                            accounts.underLock(touched.communities(), touched.accounts()),
                            postings.known(touched.transfers()))
                    .with((locked, known) -> Touched.states(heads, locked, holds, known));
        });
    }

    private List<DecidedBatch> decide(List<LedgerHead> heads, Map<UUID, LedgerState> states, Touched touched) {
        var begun = System.nanoTime();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var batches = new ArrayList<DecidedBatch>();
        for (var head : heads) {
            var state = states.get(head.communityId());
            if (state != null) {
                var decision = Decision.begin(state, boundOf(head.communityId()), head.notBefore(now));
                touched.of(head.communityId()).forEach(submission -> decision.add(submission.orders()));
                batches.add(new DecidedBatch(head, decision.decided(), touched.traces(head.communityId())));
            }
        }
        meter.decided(Duration.ofNanos(System.nanoTime() - begun));
        batches.forEach(batch -> batch.decided().refused().forEach(this::countRefusal));
        return batches;
    }

    private void countRefusal(KnownTransfer refused) {
        if (refused.outcome() instanceof Rejected rejected) {
            meter.refused(rejected.problem().code());
        }
    }

    private static List<List<OrderOutcome>> results(List<Submission> submissions, List<DecidedBatch> batches) {
        var outcomes = new HashMap<UUID, Iterator<OrderOutcome>>();
        batches.forEach(batch -> outcomes.put(
                batch.before().communityId(), batch.decided().outcomes().iterator()));
        var results = new ArrayList<List<OrderOutcome>>(submissions.size());
        for (var submission : submissions) {
            var next = outcomes.get(submission.communityId());
            if (next == null) {
                results.add(List.of());
                continue;
            }
            var own = new ArrayList<OrderOutcome>(submission.orders().size());
            submission.orders().forEach(order -> own.add(next.next()));
            results.add(own);
        }
        return results;
    }
}
