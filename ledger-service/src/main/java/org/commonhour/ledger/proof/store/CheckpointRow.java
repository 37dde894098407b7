package org.commonhour.ledger.proof.store;

import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import org.commonhour.ledger.merkle.TreeHash;
import org.commonhour.ledger.proof.SignedCheckpoint;

/** A row of the checkpoint table, with its root in hexadecimal. */
final class CheckpointRow {

    static final String COLUMNS = "size, encode(root, 'hex') as root_hash, note, signed_at";

    private CheckpointRow() {}

    static List<SignedCheckpoint> toCheckpoints(List<Tuple> rows) {
        return rows.stream()
                .map(row -> new SignedCheckpoint(
                        row.get(0, Long.class),
                        TreeHash.ofHex(row.get(1, String.class)),
                        row.get(2, String.class),
                        row.get(3, OffsetDateTime.class).toInstant()))
                .toList();
    }
}
