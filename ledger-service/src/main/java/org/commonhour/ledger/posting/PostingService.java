package org.commonhour.ledger.posting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.ledger.account.Accounts;

/**
 * The engine: locks what a list of orders touches, decides in memory, writes everything as one batch.
 *
 * <p>One writer per community at a time: the community's head is locked first, then the accounts by id, so that
 * writers never deadlock. In a unit of work of your own: accounts first, then post, then append your own events.
 */
@ApplicationScoped
public class PostingService {

    /** The most orders in one list. */
    public static final int LARGEST_BATCH = 1_000;

    private final Accounts accounts;
    private final Postings postings;
    private final UnitOfWork unitOfWork;
    private final PostingAnnouncements announcements;
    private final Clock clock;

    PostingService(
            Accounts accounts,
            Postings postings,
            UnitOfWork unitOfWork,
            PostingAnnouncements announcements,
            Clock clock) {
        this.accounts = accounts;
        this.postings = postings;
        this.unitOfWork = unitOfWork;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Posts transfers: one result per order, in order. Joins a surrounding unit of work; refusals are stored too, so
     * do not let the unit of work fail because of one.
     *
     * @throws IllegalArgumentException for more than {@link #LARGEST_BATCH} orders, or one of another community
     */
    public Uni<List<PostingOutcome>> post(UUID communityId, List<TransferOrder> orders) {
        for (var order : orders) {
            if (!order.communityId().equals(communityId)) {
                throw new IllegalArgumentException("An order belongs to another community.");
            }
        }
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
        return unitOfWork.run(() -> postings.lockHead(communityId)
                .flatMap(head -> state(head, orders).map(state -> decide(head, state, orders)))
                .flatMap(batch -> postings.write(batch.head(), batch.decided())
                        .chain(() -> announcements.announce(batch.decided()))
                        .replaceWith(batch.decided().outcomes())));
    }

    private Batch decide(LedgerHead head, LedgerState state, List<? extends Order> orders) {
        var recordedAt = head.notBefore(clock.instant().truncatedTo(ChronoUnit.MICROS));
        return new Batch(head, Decision.decide(state, orders, AmountBound.DEFAULT, recordedAt));
    }

    /** Holds are read before their accounts are locked; the lock on the head keeps them as they are. */
    private Uni<LedgerState> state(LedgerHead head, List<? extends Order> orders) {
        var communityId = head.communityId();
        var transferIds = new ArrayList<UUID>();
        var holdIds = new LinkedHashSet<UUID>();
        Set<UUID> accountIds = new LinkedHashSet<>();
        orders.forEach(order -> collect(order, transferIds, holdIds, accountIds));
        return postings.holds(communityId, holdIds).flatMap(holds -> {
            holds.forEach(hold -> {
                accountIds.add(hold.debitAccountId());
                accountIds.add(hold.creditAccountId());
            });
            return accounts.lock(communityId, accountIds)
                    .flatMap(locked -> postings.known(communityId, transferIds)
                            .map(known -> LedgerState.of(locked, holds, known, head.lastSeq())));
        });
    }

    private static void collect(Order order, List<UUID> transferIds, Set<UUID> holdIds, Set<UUID> accountIds) {
        if (order instanceof TransferOrder transfer) {
            transferIds.add(transfer.id());
            accountIds.add(transfer.debitAccountId());
            accountIds.add(transfer.creditAccountId());
            if (transfer.captureHoldId() != null) {
                holdIds.add(transfer.captureHoldId());
            }
        } else {
            holdIds.add(order.id());
            if (order instanceof HoldOrder hold) {
                accountIds.add(hold.debitAccountId());
                accountIds.add(hold.creditAccountId());
            }
        }
    }

    private record Batch(LedgerHead head, Decided decided) {}
}
