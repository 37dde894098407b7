package org.commonhour.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.commonhour.ledger.merkle.Frontier;
import org.commonhour.ledger.merkle.TreeHash;
import org.junit.jupiter.api.Test;

/** Ten blocks of three transfers, of which somebody rewrites the fifth transfer, in block 2. */
class LogAuditTest {

    private static final SigningKey KEY = key();
    private static final VerifierKey VERIFIER = KEY.verifier("commonhour/here");
    private static final List<TreeHash> LEAVES =
            IntStream.range(0, 30).mapToObj(LogAuditTest::leaf).toList();
    private static final List<TreeHash> REWRITTEN = rewritten();
    private static final TreeHash FORGED = leaf(1_000);

    private final LogAudit audit = new LogAudit(VERIFIER);

    @Test
    void findsNothingInALogThatIsWhatItWas() {
        walk(LEAVES, LEAVES, 10);

        assertThat(audit.faults()).isEmpty();
    }

    @Test
    void explainsAnAlteredLeafByTheTransferThatDoesNotGiveIt() {
        audit.unlikeTheirLeaf(List.of(new AuditedTransfer(5, "five", LEAVES.get(4))));
        walk(REWRITTEN, LEAVES, 10);

        assertThat(audit.faults()).extracting(LogFault::row).containsExactly("five");
    }

    @Test
    void namesTheTransferThatWasRewrittenWithItsLeafFromItsTile() {
        audit.unlikeTheirTile(List.of(new AuditedTransfer(5, "five", LEAVES.get(4))));
        walk(REWRITTEN, LEAVES, 10);

        assertThat(audit.faults())
                .extracting(LogFault::table, LogFault::row)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("transfer", "five"));
    }

    @Test
    void namesTheTileWhenTheLogItselfFits() {
        audit.unlikeTheirTile(List.of(new AuditedTransfer(5, "five", FORGED)));
        walk(LEAVES, LEAVES, 10);

        assertThat(audit.faults())
                .extracting(LogFault::table, LogFault::row)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("log_tile", "log/0/0"));
    }

    @Test
    void namesTheBlockAndStopsWhenNothingExplainsItsRoot() {
        walk(REWRITTEN, LEAVES, 10);

        assertThat(audit.isBroken()).isTrue();
        assertThat(audit.faults())
                .extracting(LogFault::table, LogFault::row)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("block", "2"));
    }

    @Test
    void aHistoryRewrittenThroughoutDoesNotFitWhatWasSigned() {
        walk(REWRITTEN, REWRITTEN, 10);
        audit.checkpoint(signed(LEAVES, 30));

        assertThat(audit.faults())
                .extracting(LogFault::table, LogFault::row)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("checkpoint", "30"));
    }

    @Test
    void aCheckpointThatOthersSignedIsNotBelieved() {
        walk(REWRITTEN, REWRITTEN, 10);
        var forged = signed(REWRITTEN, 30);
        audit.checkpoint(new SignedCheckpoint(
                30, forged.root(), forged.note().replace("commonhour/here", "commonhour/there"), Instant.EPOCH));
        audit.checkpoint(
                new SignedCheckpoint(30, forged.root(), signed(LEAVES, 30).note(), Instant.EPOCH));

        assertThat(audit.faults()).hasSize(2);
    }

    @Test
    void theHeadIsTheEndOfTheLog() {
        walk(LEAVES, LEAVES, 10);
        var edge = HexFormat.of().formatHex(Frontier.EMPTY.append(LEAVES).bytes());
        audit.end(new AuditedHead(30, 10, edge));
        assertThat(audit.faults()).isEmpty();

        audit.end(new AuditedHead(30, 10, edge.replace('a', 'b')));
        audit.end(new AuditedHead(31, 10, edge));
        assertThat(audit.faults()).hasSize(2).extracting(LogFault::table).containsOnly("ledger_head");
    }

    /** Goes through blocks that have the roots of one log with the leaves of another. */
    private void walk(List<TreeHash> stored, List<TreeHash> rooted, int blocks) {
        for (int i = 0; i < blocks && !audit.isBroken(); i++) {
            var root = Frontier.EMPTY.append(rooted.subList(0, 3 * i + 3)).root();
            audit.block(new AuditedBlock(i + 1, 3 * i + 1, 3, root), stored.subList(3 * i, 3 * i + 3));
        }
    }

    private static SignedCheckpoint signed(List<TreeHash> leaves, int size) {
        var root = Frontier.EMPTY.append(leaves.subList(0, size)).root();
        var text = new Checkpoint("commonhour/here", size, root, List.of()).text();
        return new SignedCheckpoint(
                size, root, KEY.sign("commonhour/here", text).toString(), Instant.EPOCH);
    }

    private static List<TreeHash> rewritten() {
        var leaves = new ArrayList<>(LEAVES);
        leaves.set(4, leaf(1_000));
        return leaves;
    }

    private static TreeHash leaf(int number) {
        return TreeHash.leaf(Integer.toString(number).getBytes(StandardCharsets.UTF_8));
    }

    private static SigningKey key() {
        try {
            return SigningKey.ofPem(Files.readString(Path.of("src/test/resources/checkpoint-key.pem")));
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
