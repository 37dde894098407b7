package org.commonhour.ledger.proof;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The signed checkpoints of every log, and what there is to sign. */
public interface Checkpoints {

    /** Up to {@code limit} communities whose log has grown since its newest checkpoint. */
    Uni<List<UUID>> grown(int limit);

    /** Where the community's log ends now; empty before its first transfer. */
    Uni<Optional<LogHead>> head(UUID communityId);

    /** The checkpoint of the largest size, if any was signed. */
    Uni<Optional<SignedCheckpoint>> newest(UUID communityId);

    /** The checkpoint of exactly this size. */
    Uni<Optional<SignedCheckpoint>> ofSize(UUID communityId, long size);

    /** Up to {@code limit} checkpoints with a size below {@code before}, the largest first. */
    Uni<List<SignedCheckpoint>> page(UUID communityId, long before, int limit);

    /** Keeps a checkpoint; false when one of this size was there before. */
    Uni<Boolean> add(UUID communityId, SignedCheckpoint checkpoint);
}
