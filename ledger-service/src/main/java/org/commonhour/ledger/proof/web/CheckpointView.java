package org.commonhour.ledger.proof.web;

import java.time.Instant;
import org.commonhour.ledger.proof.SignedCheckpoint;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signed checkpoint. */
@Schema(name = "Checkpoint", description = "What was signed about the log.")
record CheckpointView(
        @Schema(description = "How many transfers the log had.", examples = "17")
        long size,

        @Schema(description = "The root of its tree, in hexadecimal.")
        String rootHash,

        @Schema(description = "The signed note.") String note,

        Instant signedAt) {

    static CheckpointView of(SignedCheckpoint checkpoint) {
        return new CheckpointView(checkpoint.size(), checkpoint.root().hex(), checkpoint.note(), checkpoint.signedAt());
    }
}
