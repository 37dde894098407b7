package org.commonhour.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.commonhour.ledger.account.AccountRef;
import org.commonhour.ledger.merkle.ConsistencyProof;
import org.commonhour.ledger.merkle.Frontier;
import org.commonhour.ledger.merkle.InclusionProof;
import org.commonhour.ledger.merkle.TreeHash;
import org.junit.jupiter.api.Test;

/** The vectors that the web app checks too, so that both sides mean the same by a proof. */
class ProofVectorsTest {

    private final JsonNode vectors = read();

    @Test
    void leavesAndRootsAreThose() {
        var leaves = new ArrayList<TreeHash>();
        vectors.get("leaves").forEach(leaf -> {
            var hash = TreeHash.leaf(leaf.get("record").asText().getBytes(StandardCharsets.UTF_8));
            assertThat(hash).isEqualTo(hash(leaf.get("leafHash")));
            leaves.add(hash);
            assertThat(Frontier.EMPTY.append(leaves).root()).isEqualTo(root(leaves.size()));
        });
        assertThat(leaves).hasSize(13);
    }

    @Test
    void inclusionProofsAreGood() {
        assertThat(vectors.get("inclusion")).hasSize(8).allSatisfy(one -> {
            var seq = one.get("seq").asInt();
            var size = one.get("size").asInt();
            var leaf = hash(vectors.get("leaves").get(seq - 1).get("leafHash"));
            var proof = new InclusionProof(seq - 1, size, path(one));
            assertThat(proof.verifies(leaf, root(size))).isTrue();
            assertThat(proof.verifies(leaf, root(size + 1 > 13 ? 2 : size + 1))).isFalse();
        });
    }

    @Test
    void consistencyProofsAreGood() {
        assertThat(vectors.get("consistency")).hasSize(8).allSatisfy(one -> {
            var first = one.get("first").asInt();
            var second = one.get("second").asInt();
            assertThat(new ConsistencyProof(first, second, path(one)).verifies(root(first), root(second)))
                    .isTrue();
        });
    }

    @Test
    void checkpointsAreSignedByTheKey() {
        var key = VerifierKey.parse(vectors.get("key").asText());
        assertThat(vectors.get("checkpoints")).hasSize(4).allSatisfy(one -> {
            var note = SignedNote.parse(one.get("note").asText());
            assertThat(note.isSignedBy(key)).isTrue();
            var checkpoint = Checkpoint.parse(note.text());
            assertThat(checkpoint.size()).isEqualTo(one.get("size").asLong());
            assertThat(checkpoint.root()).isEqualTo(hash(one.get("root")));
        });
    }

    @Test
    void accountsHaveThoseNames() {
        assertThat(vectors.get("accounts"))
                .hasSize(3)
                .allSatisfy(one -> assertThat(AccountRef.of(
                                        HexFormat.of().parseHex(one.get("salt").asText()),
                                        UUID.fromString(one.get("id").asText()))
                                .hex())
                        .isEqualTo(one.get("ref").asText()));
    }

    private TreeHash root(int size) {
        return hash(vectors.get("roots").get(size).get("root"));
    }

    private static List<TreeHash> path(JsonNode proof) {
        return StreamSupport.stream(proof.get("path").spliterator(), false)
                .map(ProofVectorsTest::hash)
                .toList();
    }

    private static TreeHash hash(JsonNode hex) {
        return TreeHash.of(HexFormat.of().parseHex(hex.asText()));
    }

    private static JsonNode read() {
        try {
            return new ObjectMapper()
                    .readTree(Path.of(
                                    System.getProperty("commonhour.root"),
                                    "ledger-service/contracts/proofs/vectors.json")
                            .toFile());
        } catch (IOException e) {
            throw new IllegalStateException("The vectors cannot be read.", e);
        }
    }
}
