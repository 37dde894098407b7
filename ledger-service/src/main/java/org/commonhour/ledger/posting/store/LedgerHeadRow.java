package org.commonhour.ledger.posting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.merkle.Frontier;
import org.commonhour.ledger.posting.BlockHash;
import org.commonhour.ledger.posting.LedgerHead;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A row of the ledger_head table. */
@Entity
@Immutable
@Table(name = "ledger_head")
@NullUnmarked
class LedgerHeadRow {

    @Id
    @Column(name = "community_id")
    UUID communityId;

    @Column(name = "last_seq")
    long lastSeq;

    @Column(name = "last_block")
    long lastBlock;

    @Column(name = "last_hash")
    String lastHash;

    @Column(name = "recorded_at")
    Instant recordedAt;

    byte[] frontier;

    LedgerHead toHead() {
        return new LedgerHead(
                communityId, lastSeq, lastBlock, new BlockHash(lastHash), recordedAt, Frontier.of(lastSeq, frontier));
    }
}
