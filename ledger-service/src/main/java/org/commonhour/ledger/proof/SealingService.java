package org.commonhour.ledger.proof;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.ledger.merkle.TreeHash;
import org.jboss.logging.Logger;

/** Seals the balances of every month once it is over, so that anybody can prove what theirs was. */
@ApplicationScoped
public class SealingService {

    private static final Logger LOG = Logger.getLogger(SealingService.class);
    private static final int COMMUNITIES_AT_ONCE = 100;

    private final SealedMonths months;
    private final TreeService trees;
    private final CheckpointService checkpoints;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Clock clock;

    SealingService(
            SealedMonths months,
            TreeService trees,
            CheckpointService checkpoints,
            UnitOfWork unitOfWork,
            Outbox outbox,
            Clock clock) {
        this.months = months;
        this.trees = trees;
        this.checkpoints = checkpoints;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A community that missed several months gets one at each turn. */
    @Scheduled(
            every = "{commonhour.ledger.sealing.every}",
            identity = "sealed-balances",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sealDue() {
        return months.due(YearMonth.now(clock.withZone(ZoneOffset.UTC)), COMMUNITIES_AT_ONCE)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(due -> sealOrSay(due.communityId(), due.month()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /**
     * Seals the balances at the end of a month, unless they are sealed. The lock on the community's head is held for a
     * moment only; after it nothing can be recorded in that month, so its balances stand still.
     *
     * @throws IllegalArgumentException when the month is not over
     */
    public Uni<Void> seal(UUID communityId, YearMonth month) {
        var end = month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
        if (clock.instant().isBefore(end)) {
            throw new IllegalArgumentException("The month is not over.");
        }
        return months.find(communityId, month)
                .flatMap(found -> found.isPresent()
                        ? Uni.createFrom().voidItem()
                        : months.closeBefore(communityId, end)
                                .chain(() -> unitOfWork.run(() -> months.recordedBefore(communityId, end)
                                        .flatMap(logSize -> months.addBalances(communityId, month, logSize, end)
                                                .flatMap(accounts -> sign(communityId, month, logSize, accounts))))));
    }

    private Uni<Void> sign(UUID communityId, YearMonth month, long logSize, long accounts) {
        var tree = Tree.balances(communityId, month);
        return trees.keep(tree, accounts)
                .chain(() -> trees.root(tree, accounts))
                .flatMap(root -> add(tree, month, logSize, accounts, root));
    }

    private Uni<Void> add(Tree tree, YearMonth month, long logSize, long accounts, TreeHash root) {
        var note = checkpoints.note(tree, accounts, root, List.of("log " + logSize));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return months.add(tree.communityId(), new SealedMonth(month, accounts, logSize, root, note.toString()), now)
                .chain(() -> outbox.append(CheckpointService.signed(tree, accounts, root, note, now)));
    }

    private Uni<Void> sealOrSay(UUID communityId, YearMonth month) {
        return seal(communityId, month)
                .onFailure()
                .invoke(failure ->
                        LOG.errorf(failure, "event=sealing-failed community=%s month=%s", communityId, month))
                .onFailure()
                .recoverWithNull();
    }
}
