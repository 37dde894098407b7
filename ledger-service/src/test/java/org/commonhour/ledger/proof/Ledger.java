package org.commonhour.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.ledger.merkle.InclusionProof;
import org.commonhour.ledger.merkle.TreeHash;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;

/** Moves hours in a neighbourhood and believes nothing about its log that it has not verified. */
final class Ledger {

    private final Neighbourhood there;

    Ledger(Neighbourhood there) {
        this.there = there;
    }

    /** Gives minutes; the id of the transfer. */
    UUID give(Person from, Person to, long minutes) {
        var id = UUID.randomUUID();
        Map<String, Object> body = Map.of(
                "id",
                id,
                "debitAccountId",
                accountOf(from),
                "creditAccountId",
                accountOf(to),
                "amountMinutes",
                minutes,
                "kind",
                "GIFT");
        there.post(from, "/transfers", body).statusCode(201);
        return id;
    }

    UUID accountOf(Person person) {
        return UUID.fromString(
                there.get(person, "/accounts/mine").extract().jsonPath().getString("id"));
    }

    /** Waits until the log is signed that far; the checkpoint, verified. */
    Checkpoint signed(Person person, long size) {
        await().atMost(Neighbourhood.SOON)
                .untilAsserted(() -> assertThat(verified(text(person, "/log/checkpoint"), person)
                                .size())
                        .isGreaterThanOrEqualTo(size));
        return verified(text(person, "/log/checkpoint"), person);
    }

    /** The checkpoint in a note, if the community's key signed it. */
    Checkpoint verified(String note, Person person) {
        var key = VerifierKey.parse(text(person, "/log/key"));
        assertThat(key.name()).isEqualTo("commonhour/" + there.communityId);
        var parsed = SignedNote.parse(note);
        assertThat(parsed.isSignedBy(key)).as(note).isTrue();
        return Checkpoint.parse(parsed.text());
    }

    String text(Person person, String path) {
        return there.get(person, path).statusCode(200).extract().asString();
    }

    JsonPath json(Person person, String path) {
        return there.get(person, path).statusCode(200).extract().jsonPath();
    }

    /** Whether the record in the answer leads to this root. */
    static boolean leadsTo(JsonPath proof, TreeHash root) {
        var leaf = TreeHash.leaf(proof.getString("record").getBytes(StandardCharsets.UTF_8));
        return new InclusionProof(proof.getLong("leafIndex"), proof.getLong("size"), hashes(proof.getList("path")))
                .verifies(leaf, root);
    }

    static List<TreeHash> hashes(List<String> path) {
        return Stream.of(path.toArray(String[]::new)).map(TreeHash::ofHex).toList();
    }
}
