package org.commonhour.ledger.posting.store;

import org.commonhour.kit.store.ResultRow;
import org.commonhour.ledger.merkle.Frontier;
import org.commonhour.ledger.posting.BlockHash;
import org.commonhour.ledger.posting.LedgerHead;

/** A row of the ledger_head table. */
final class LedgerHeadRow {

    static final String COLUMNS = "h.community_id, h.last_seq, h.last_block, h.last_hash, h.recorded_at, h.frontier";

    private LedgerHeadRow() {}

    static LedgerHead read(ResultRow row) {
        var communityId = row.id();
        var lastSeq = row.number();
        return new LedgerHead(
                communityId,
                lastSeq,
                row.number(),
                new BlockHash(row.text()),
                row.moment(),
                Frontier.of(lastSeq, row.bytes()));
    }
}
