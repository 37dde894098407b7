package org.commonhour.ledger.proof.web;

import java.util.List;
import org.commonhour.ledger.merkle.TreeHash;
import org.commonhour.ledger.proof.LogGrowth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The proof that an older log is the beginning of a newer one. */
@Schema(name = "ConsistencyProof", description = "Compare both roots with those of checkpoints that you have.")
record ConsistencyView(
        @Schema(description = "How many transfers the older log has.", examples = "17")
        long first,

        @Schema(description = "How many transfers the newer log has.", examples = "40")
        long second,

        @Schema(description = "The root of the older log, in hexadecimal.")
        String firstRootHash,

        @Schema(description = "The root of the newer log, in hexadecimal.")
        String secondRootHash,

        @Schema(description = "The hashes that lead to both roots, in hexadecimal.")
        List<String> path) {

    static ConsistencyView of(LogGrowth growth) {
        return new ConsistencyView(
                growth.first(),
                growth.second(),
                growth.firstRoot().hex(),
                growth.secondRoot().hex(),
                growth.path().stream().map(TreeHash::hex).toList());
    }
}
