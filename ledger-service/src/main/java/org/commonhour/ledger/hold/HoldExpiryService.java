package org.commonhour.ledger.hold;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonhour.ledger.posting.ExpireOrder;
import org.commonhour.ledger.posting.HoldOutcome;
import org.commonhour.ledger.posting.PostingQueue;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Ends the holds whose time is over. Only the engine decides whether it is, so that any number of these may run at
 * once, with whatever clocks.
 */
@ApplicationScoped
public class HoldExpiryService {

    private static final Logger LOG = Logger.getLogger(HoldExpiryService.class);
    private static final int AT_ONCE = 500;
    private static final int MOST_ROUNDS = 40;

    private final DueHolds due;
    private final PostingQueue queue;
    private final Clock clock;

    HoldExpiryService(DueHolds due, PostingQueue queue, Clock clock) {
        this.due = due;
        this.queue = queue;
        this.clock = clock;
    }

    /** Ends everything that is due; what does not succeed is left to the next time and keeps nobody else waiting. */
    @Scheduled(
            every = "{commonhour.ledger.holds.expiry-every}",
            identity = "hold-expiry",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return expireDue()
                .onFailure()
                .invoke(failure -> LOG.warnf("event=hold-expiry-waits cause=%s", failure))
                .onFailure()
                .recoverWithItem(0)
                .replaceWithVoid();
    }

    /** Ends what is due now, and says how many holds that were. */
    public Uni<Integer> expireDue() {
        return round(clock.instant(), null, MOST_ROUNDS);
    }

    private Uni<Integer> round(Instant now, @Nullable DueHold after, int rounds) {
        return due.page(now, after, AT_ONCE)
                .flatMap(found -> expire(found).flatMap(ended -> {
                    if (found.size() < AT_ONCE || rounds <= 1) {
                        return Uni.createFrom().item(ended);
                    }
                    return round(now, found.get(found.size() - 1), rounds - 1).map(more -> ended + more);
                }));
    }

    private Uni<Integer> expire(List<DueHold> found) {
        var byCommunity = found.stream().collect(Collectors.groupingBy(DueHold::communityId));
        return Multi.createFrom()
                .iterable(byCommunity.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> expire(entry.getKey(), entry.getValue()))
                .collect()
                .with(Collectors.summingInt(count -> count));
    }

    private Uni<Integer> expire(UUID communityId, List<DueHold> holds) {
        var orders = holds.stream().map(hold -> new ExpireOrder(hold.id())).toList();
        return queue.submit(communityId, orders)
                .map(outcomes -> (int) outcomes.stream()
                        .filter(outcome -> outcome instanceof HoldOutcome.Held held && !held.replayed())
                        .count())
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "event=hold-expiry-failed community=%s", communityId))
                .onFailure()
                .recoverWithItem(0);
    }
}
