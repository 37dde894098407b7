package org.commonhour.ledger.posting;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.merkle.Frontier;

/**
 * Where a community's ledger ends.
 *
 * @param communityId the community
 * @param lastSeq the number of its latest transfer, 0 before the first
 * @param lastBlock the number of its latest block, 0 before the first
 * @param lastHash the hash of its latest block; 32 zero bytes before the first
 * @param recordedAt the latest recorded time
 * @param log the right edge of the log
 */
public record LedgerHead(
        UUID communityId, long lastSeq, long lastBlock, BlockHash lastHash, Instant recordedAt, Frontier log) {

    /** The head of a ledger without transfers. */
    public static LedgerHead first(UUID communityId, Instant recordedAt) {
        return new LedgerHead(communityId, 0, 0, BlockHash.NONE, recordedAt, Frontier.EMPTY);
    }

    /** The head after a batch. */
    public LedgerHead after(Decided decided) {
        if (decided.posted().isEmpty()) {
            return new LedgerHead(communityId, lastSeq, lastBlock, lastHash, decided.recordedAt(), log);
        }
        var block = Block.after(this, decided);
        return new LedgerHead(
                communityId, decided.state().lastSeq(), block.seq(), block.hash(), decided.recordedAt(), block.log());
    }

    /** L11: the recorded time never goes back, whatever the clock does. */
    public Instant notBefore(Instant now) {
        return now.isBefore(recordedAt) ? recordedAt : now;
    }
}
