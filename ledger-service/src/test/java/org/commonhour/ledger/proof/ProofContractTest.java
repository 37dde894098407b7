package org.commonhour.ledger.proof;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.merkle.TreeHash;
import org.commonhour.testkit.Contract;
import org.junit.jupiter.api.Test;

/** The example of our event is made from the record that is published. */
class ProofContractTest {

    private static final UUID COMMUNITY = UUID.fromString("0199f2b4-0000-7000-8000-0000000000c0");

    @Test
    void checkpointSigned() {
        var text = new Checkpoint(Checkpoint.origin(COMMUNITY), 17, TreeHash.EMPTY, List.of()).text();
        var note = text + "\n\u2014 " + Checkpoint.origin(COMMUNITY)
                + " x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

        Contract.eventExample(
                "checkpoint-signed.v1",
                new CheckpointSigned(
                        COMMUNITY,
                        Checkpoint.origin(COMMUNITY),
                        17,
                        TreeHash.EMPTY.hex(),
                        note,
                        Instant.parse("2026-05-12T18:30:03.123456Z")));
    }
}
