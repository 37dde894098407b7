package org.commonhour.ledger.proof;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.commonhour.ledger.merkle.TreeHash;

/**
 * Looks for rows of the log that are not what they were, and names them (L8).
 *
 * <p>Rows are checked by the database in one statement per table; roots are recomputed here, some thousand leaves at a
 * time, so that memory does not grow with the log.
 */
@ApplicationScoped
public class LogAuditService {

    private static final int MOST_NAMED = 1_000;
    private static final int FEWEST_BLOCKS = 32;
    private static final int MOST_BLOCKS = 4_096;
    private static final int MANY_LEAVES = 16_384;

    private final AuditedLogs logs;
    private final TreeService treeService;
    private final Trees trees;
    private final CheckpointService checkpoints;

    LogAuditService(AuditedLogs logs, TreeService treeService, Trees trees, CheckpointService checkpoints) {
        this.logs = logs;
        this.treeService = treeService;
        this.trees = trees;
        this.checkpoints = checkpoints;
    }

    /** Everything that does not fit, by row; empty when the log is what it was. */
    public Uni<List<LogFault>> audit(UUID communityId) {
        return logs.head(communityId)
                .flatMap(head ->
                        head.isEmpty() ? Uni.createFrom().item(List.<LogFault>of()) : audit(communityId, head.get()));
    }

    private Uni<List<LogFault>> audit(UUID communityId, AuditedHead head) {
        var audit = new LogAudit(checkpoints.verifier(communityId));
        return logs.unlikeTheirLeaf(communityId, MOST_NAMED)
                .invoke(audit::unlikeTheirLeaf)
                .chain(() -> logs.unlikeTheirTile(communityId, MOST_NAMED))
                .invoke(audit::unlikeTheirTile)
                .chain(() -> logs.missing(communityId, MOST_NAMED))
                .invoke(faults -> faults.forEach(audit::add))
                .chain(() -> logs.alteredBlocks(communityId, MOST_NAMED))
                .invoke(audit::alteredBlocks)
                .chain(() -> logs.alteredBalances(communityId, MOST_NAMED))
                .invoke(faults -> faults.forEach(audit::add))
                .chain(() -> blocks(communityId, head, audit, 0, FEWEST_BLOCKS))
                .chain(() -> months(communityId, audit, ""))
                .map(done -> audit.faults());
    }

    /** One page after the other; pages grow while blocks are small. */
    private Uni<Void> blocks(UUID communityId, AuditedHead head, LogAudit audit, long after, int limit) {
        if (after >= head.lastBlock() || audit.isBroken()) {
            audit.end(head);
            return Uni.createFrom().voidItem();
        }
        return logs.blocks(communityId, after, (int) Math.min(limit, head.lastBlock() - after))
                .flatMap(page -> {
                    if (page.isEmpty()) {
                        audit.end(head);
                        return Uni.createFrom().voidItem();
                    }
                    long from = audit.size();
                    int count = (int) Math.min(
                            page.stream().mapToLong(AuditedBlock::count).sum(), head.size() - from);
                    long last = page.get(page.size() - 1).seq();
                    return trees.entries(Tree.log(communityId), 0, from, count)
                            .flatMap(leaves -> logs.checkpoints(communityId, from, from + count)
                                    .flatMap(signed -> aside(() -> compare(audit, page, leaves, signed))))
                            .chain(() -> blocks(communityId, head, audit, last, next(limit, count)));
                });
    }

    private static int next(int limit, int leaves) {
        return leaves < MANY_LEAVES / 2 ? Math.min(MOST_BLOCKS, limit * 2) : Math.max(FEWEST_BLOCKS, limit / 2);
    }

    private static boolean compare(
            LogAudit audit, List<AuditedBlock> page, List<TreeHash> leaves, List<SignedCheckpoint> signed) {
        int at = 0;
        int checkpoint = 0;
        for (int i = 0; i < page.size() && !audit.isBroken(); i++) {
            var block = page.get(i);
            long count = block.count();
            if (audit.isAltered(block) && i + 1 < page.size()) {
                // Its row cannot be trusted; it ends where the next one begins.
                count = page.get(i + 1).firstSeq() - 1 - audit.size();
            }
            int to = (int) Math.max(at, Math.min(leaves.size(), at + count));
            audit.block(block, leaves.subList(at, to));
            at = to;
            while (checkpoint < signed.size() && signed.get(checkpoint).size() <= audit.size()) {
                audit.checkpoint(signed.get(checkpoint));
                checkpoint++;
            }
        }
        return true;
    }

    private Uni<Void> months(UUID communityId, LogAudit audit, String after) {
        return logs.months(communityId, after, 100)
                .flatMap(page -> page.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Multi.createFrom()
                                .iterable(page)
                                .onItem()
                                .transformToUniAndConcatenate(month -> month(communityId, audit, month))
                                .collect()
                                .last()
                                .chain(() -> months(
                                        communityId,
                                        audit,
                                        page.get(page.size() - 1).month().toString())));
    }

    private Uni<Boolean> month(UUID communityId, LogAudit audit, SealedMonth month) {
        var tree = Tree.balances(communityId, month.month());
        return treeService
                .root(tree, month.accounts())
                .invoke(root -> audit.month(tree, month, root))
                .replaceWith(true);
    }

    /** Hashing much would hold up everybody else on the event loop. */
    private static <T> Uni<T> aside(Supplier<T> work) {
        var context = Objects.requireNonNull(Vertx.currentContext(), "not on a Vert.x context");
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(command -> context.runOnContext(ignored -> command.run()));
    }
}
