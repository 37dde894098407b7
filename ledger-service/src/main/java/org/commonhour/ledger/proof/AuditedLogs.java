package org.commonhour.ledger.proof;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of the log, looked at with suspicion: what can be seen in one statement each, whatever its size. */
public interface AuditedLogs {

    /** Where the log ends; empty before the first transfer. */
    Uni<Optional<AuditedHead>> head(UUID communityId);

    /** Up to {@code limit} transfers that do not give the hash of their leaf, with the hash that they do give. */
    Uni<List<AuditedTransfer>> unlikeTheirLeaf(UUID communityId, int limit);

    /** Up to {@code limit} transfers whose leaf is not the one in its tile, with the hash in the tile. */
    Uni<List<AuditedTransfer>> unlikeTheirTile(UUID communityId, int limit);

    /** Up to {@code limit} numbers that transfers should have and do not. */
    Uni<List<LogFault>> missing(UUID communityId, int limit);

    /** Up to {@code limit} blocks that do not give their hash, or do not follow the one before; by number. */
    Uni<List<LogFault>> alteredBlocks(UUID communityId, int limit);

    /** Up to {@code limit} sealed balances that do not give the hash of their leaf. */
    Uni<List<LogFault>> alteredBalances(UUID communityId, int limit);

    /** Up to {@code limit} blocks with a number above {@code after}, by number. */
    Uni<List<AuditedBlock>> blocks(UUID communityId, long after, int limit);

    /** The checkpoints with a size above {@code from} and at most {@code to}, by size. */
    Uni<List<SignedCheckpoint>> checkpoints(UUID communityId, long from, long to);

    /** Up to {@code limit} sealed months later than {@code after}, which may be empty, by month. */
    Uni<List<SealedMonth>> months(UUID communityId, String after, int limit);
}
