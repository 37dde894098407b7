package org.commonhour.ledger.posting;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a community's ledger ends.
 *
 * @param communityId the community
 * @param lastSeq the number of its latest transfer, 0 before the first
 * @param lastBlock the number of its latest block, 0 before the first
 * @param lastHash the hash of its latest block; 32 zero bytes before the first
 * @param recordedAt the latest recorded time
 */
public record LedgerHead(UUID communityId, long lastSeq, long lastBlock, BlockHash lastHash, Instant recordedAt) {

    /** L11: the recorded time never goes back, whatever the clock does. */
    public Instant notBefore(Instant now) {
        return now.isBefore(recordedAt) ? recordedAt : now;
    }
}
