package org.commonhour.ledger.proof;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.event.NewEvent;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.ledger.merkle.TreeHash;
import org.jboss.logging.Logger;

/**
 * Signs where each log ends, some seconds after it has grown, and publishes that.
 *
 * <p>It signs only what it has recomputed from the leaves, and only when the newest checkpoint is still the beginning of
 * the log: a rewritten history is never signed, whoever rewrote it.
 */
@ApplicationScoped
public class CheckpointService {

    /** The topic of what is signed. */
    public static final String TOPIC = "commonhour.ledger.checkpoint.v1";

    private static final Logger LOG = Logger.getLogger(CheckpointService.class);
    private static final int COMMUNITIES_AT_ONCE = 100;

    private final Checkpoints checkpoints;
    private final TreeService trees;
    private final SigningKey key;
    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Clock clock;
    private final Counter refused;

    CheckpointService(
            Checkpoints checkpoints,
            TreeService trees,
            SigningKey key,
            UnitOfWork unitOfWork,
            Outbox outbox,
            Clock clock,
            MeterRegistry meters) {
        this.checkpoints = checkpoints;
        this.trees = trees;
        this.key = key;
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.clock = clock;
        this.refused = meters.counter("commonhour.log.checkpoints.refused");
    }

    @Scheduled(
            every = "{commonhour.ledger.checkpoint.every}",
            identity = "log-checkpoints",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> signGrown() {
        return checkpoints
                .grown(COMMUNITIES_AT_ONCE)
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(this::signOrSay)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Signs where the community's log ends now, unless that is signed already. */
    public Uni<Void> sign(UUID communityId) {
        return checkpoints
                .head(communityId)
                .flatMap(head -> head.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : checkpoints.newest(communityId).flatMap(newest -> {
                            long signed = newest.map(SignedCheckpoint::size).orElse(0L);
                            if (signed == head.get().size()) {
                                return Uni.createFrom().voidItem();
                            }
                            var before = newest.map(SignedCheckpoint::root).orElse(TreeHash.EMPTY);
                            return trees.keep(Tree.log(communityId), head.get().size())
                                    .chain(() -> requireRoot(communityId, signed, before))
                                    .chain(() -> requireRoot(
                                            communityId,
                                            head.get().size(),
                                            head.get().root()))
                                    .chain(() -> add(communityId, head.get()));
                        }));
    }

    /** A note about a tree, signed in the community's name. */
    SignedNote note(Tree tree, long size, TreeHash root, List<String> more) {
        return key.sign(Checkpoint.origin(tree.communityId()), new Checkpoint(tree.origin(), size, root, more).text());
    }

    /** The key that a community's notes are verified with. */
    public VerifierKey verifier(UUID communityId) {
        return key.verifier(Checkpoint.origin(communityId));
    }

    static NewEvent signed(Tree tree, long size, TreeHash root, SignedNote note, Instant at) {
        return new NewEvent(
                TOPIC,
                "org.commonhour.ledger.checkpoint-signed.v1",
                tree.communityId(),
                tree.isLog() ? tree.name() + "/" + size : tree.name(),
                at,
                new CheckpointSigned(tree.communityId(), tree.origin(), size, root.hex(), note.toString(), at));
    }

    /** One community's trouble must not keep the others from being signed. */
    private Uni<Void> signOrSay(UUID communityId) {
        return sign(communityId)
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "event=checkpoint-failed community=%s", communityId))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> requireRoot(UUID communityId, long size, TreeHash expected) {
        return trees.root(Tree.log(communityId), size)
                .invoke(root -> {
                    if (!root.equals(expected)) {
                        refused.increment();
                        throw new IllegalStateException("The first " + size + " leaves have the root " + root
                                + ", but it was " + expected + ". The log was rewritten and is not signed.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> add(UUID communityId, LogHead head) {
        var tree = Tree.log(communityId);
        var note = note(tree, head.size(), head.root(), List.of());
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var checkpoint = new SignedCheckpoint(head.size(), head.root(), note.toString(), now);
        return unitOfWork.run(() -> checkpoints
                .add(communityId, checkpoint)
                .flatMap(added -> added
                        ? outbox.append(signed(tree, head.size(), head.root(), note, now))
                        // Another instance signed it a moment ago.
                        : Uni.createFrom().voidItem()));
    }
}
