package org.commonhour.ledger.proof.web;

import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.merkle.TreeHash;
import org.commonhour.ledger.proof.TransferProof;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The proof that a transfer is in the log. */
@Schema(
        name = "InclusionProof",
        description = "Hash the record as a leaf and follow the path; it must end at the root.")
record InclusionView(
        UUID transferId,

        @Schema(
                description = "What the log keeps of the transfer, as canonical JSON (RFC 8785); the leaf hash is"
                        + " SHA-256 of a zero byte and this text.")
        String record,

        @Schema(description = "The leaf's number, from 0.", examples = "16")
        long leafIndex,

        @Schema(description = "In hexadecimal.") String leafHash,

        @Schema(description = "How many transfers the log has.", examples = "40")
        long size,

        @Schema(description = "The hashes beside the way to the root, from the leaf upwards, in hexadecimal.")
        List<String> path,

        @Schema(description = "The root of the log of this size, in hexadecimal.")
        String rootHash,

        @Schema(description = "The signed note of exactly this size; absent when there is none.") @Nullable
        String checkpoint,

        @Schema(description = "Those of its two accounts that you may see.")
        List<NamedAccountView> accounts) {

    static InclusionView of(TransferProof proof) {
        return new InclusionView(
                proof.transferId(),
                proof.record().json(),
                proof.index(),
                proof.record().leaf().hex(),
                proof.size(),
                proof.path().stream().map(TreeHash::hex).toList(),
                proof.root().hex(),
                proof.note(),
                proof.accounts().stream().map(NamedAccountView::of).toList());
    }
}
