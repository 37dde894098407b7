package org.commonhour.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonhour.ledger.account.AccountRef;
import org.commonhour.ledger.merkle.ConsistencyProof;
import org.commonhour.ledger.merkle.TreeHash;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.ledger.posting.PostingService;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.posting.TransferOrder;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.commonhour.testkit.Endpoint;
import org.commonhour.testkit.Events;
import org.commonhour.testkit.StrangersAndBadInput;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a member can prove with the log, verified as somebody outside would. */
@CommonhourTest
class ProofsTest {

    private final Neighbourhood there = Neighbourhood.founded();
    private final Ledger ledger = new Ledger(there);

    @Inject
    PostingService posting;

    @Test
    void aMemberProvesTheirTransferAgainstASignedCheckpoint() {
        // Given
        var transfer = ledger.give(there.giver, there.receiver, 90);
        var size = sizeNow();
        var checkpoint = ledger.signed(there.receiver, size);
        // When
        var proof = ledger.json(there.receiver, "/log/inclusion?transferId=" + transfer);
        // Then
        assertThat(ledger.verified(proof.getString("checkpoint"), there.receiver))
                .isEqualTo(checkpoint);
        assertThat(proof.getLong("size")).isEqualTo(checkpoint.size());
        assertThat(Ledger.leadsTo(proof, checkpoint.root())).isTrue();
        assertThat(proof.getString("record"))
                .contains("\"amountMinutes\":90", transfer.toString())
                .doesNotContain(ledger.accountOf(there.receiver).toString());
        assertThat(proof.getList("accounts")).hasSize(1);
        var ref = AccountRef.of(
                HexFormat.of().parseHex(proof.getString("accounts[0].salt")), ledger.accountOf(there.receiver));
        assertThat(ref.hex()).isEqualTo(proof.getString("accounts[0].ref"));
        assertThat(proof.getString("record")).contains("\"credit\":\"" + ref.hex() + "\"");
    }

    @Test
    void whoKeptAnOldCheckpointSeesThatNothingWasRewritten() {
        ledger.give(there.giver, there.receiver, 10);
        var older = ledger.signed(there.giver, sizeNow());
        for (int i = 0; i < 5; i++) {
            ledger.give(there.receiver, there.giver, 2);
        }
        var newer = ledger.signed(there.giver, sizeNow());

        var proof = ledger.json(there.bystander, "/log/consistency?first=" + older.size() + "&second=" + newer.size());

        var path = Ledger.hashes(proof.getList("path"));
        assertThat(new ConsistencyProof(older.size(), newer.size(), path).verifies(older.root(), newer.root()))
                .isTrue();
        assertThat(proof.getString("firstRootHash")).isEqualTo(older.root().hex());
        assertThat(proof.getString("secondRootHash")).isEqualTo(newer.root().hex());
    }

    @Test
    void provesEveryTransferOfALogOfManyTilesAtAnySize() {
        // Given
        var transfers = IntStream.range(0, 700).mapToObj(i -> UUID.randomUUID()).toList();
        long before = sizeNow();
        run(transfers);
        long size = before + transfers.size();
        var checkpoint = ledger.signed(there.giver, size);
        var tiles = Rows.number("select count(*) from log_tile where community_id = ?", there.communityId);
        assertThat(tiles).isEqualTo(checkpoint.size() / 256);
        for (int i = 0; i < transfers.size(); i += 97) {
            // When
            long seq = before + i + 1;
            var newest = ledger.json(there.coordinator, "/log/inclusion?transferId=" + transfers.get(i));
            var own = ledger.json(there.analyst, "/log/inclusion?transferId=" + transfers.get(i) + "&size=" + seq);
            var growth = ledger.json(there.analyst, "/log/consistency?first=" + seq);
            // Then
            assertThat(newest.getLong("leafIndex")).isEqualTo(seq - 1);
            assertThat(Ledger.leadsTo(newest, checkpoint.root())).isTrue();
            assertThat(Ledger.leadsTo(own, TreeHash.ofHex(growth.getString("firstRootHash"))))
                    .isTrue();
            assertThat(new ConsistencyProof(seq, checkpoint.size(), Ledger.hashes(growth.getList("path")))
                            .verifies(TreeHash.ofHex(own.getString("rootHash")), checkpoint.root()))
                    .isTrue();
        }
        there.get(there.analyst, "/self-check").body("checks.findAll { !it.holds }.size()", equalTo(0));
    }

    @Test
    void everyCheckpointIsPublishedOnceAndListed() {
        ledger.give(there.giver, there.receiver, 5);
        var checkpoint = ledger.signed(there.giver, sizeNow());

        var listed = ledger.json(there.bystander, "/log/checkpoints?limit=1");
        assertThat(listed.getLong("items[0].size")).isEqualTo(checkpoint.size());
        assertThat(listed.getString("items[0].rootHash"))
                .isEqualTo(checkpoint.root().hex());
        await().atMost(Neighbourhood.SOON).untilAsserted(() -> {
            var events = Events.read(CheckpointService.TOPIC, there.communityId);
            assertThat(events.stream().filter(event -> event.body().path("size").asLong() == checkpoint.size()))
                    .hasSize(1);
            for (int i = 0; i < events.size(); i++) {
                var body = events.get(i).body();
                assertThat(events.get(i).sequence()).isEqualTo(i + 1);
                Contract.validEvent(body.toString(), Path.of("contracts/events/checkpoint-signed.v1.schema.json"));
                assertThat(ledger.verified(body.path("note").asText(), there.giver)
                                .size())
                        .isEqualTo(body.path("size").asLong());
            }
        });
    }

    @Test
    void othersCannotAskForTheProofOfATransfer() {
        var transfer = ledger.give(there.giver, there.receiver, 5);
        ledger.signed(there.giver, sizeNow());

        there.get(there.bystander, "/log/inclusion?transferId=" + transfer)
                .statusCode(404)
                .body("code", equalTo("request/not-found"));
        there.get(there.staff, "/log/inclusion?transferId=" + transfer).statusCode(404);
        there.get(there.analyst, "/log/inclusion?transferId=" + transfer)
                .statusCode(200)
                .body("accounts.size()", equalTo(0));
        there.get(there.coordinator, "/log/inclusion?transferId=" + transfer)
                .statusCode(200)
                .body("accounts.size()", equalTo(2));
    }

    @ParameterizedTest
    @CsvSource({
        "/log/inclusion, 422, request/invalid",
        "/log/inclusion?transferId=0199f2b4-0000-7000-8000-000000000001, 404, request/not-found",
        "/log/inclusion?transferId=x, 404, request/not-found",
        "/log/consistency, 422, request/invalid",
        "/log/consistency?first=0, 422, request/invalid",
        "/log/consistency?first=-1&second=1, 422, request/invalid",
        "/log/consistency?first=1&second=999999999, 422, request/invalid",
        "/log/consistency?first=999999999, 422, request/invalid",
        "/log/checkpoints?limit=0, 422, request/invalid",
        "/log/checkpoints?cursor=!, 422, request/invalid",
        "/accounts/0199f2b4-0000-7000-8000-000000000001/sealed-balances/2026-05, 404, request/not-found"
    })
    void saysWhatIsWrong(String path, int status, String code) {
        ledger.give(there.giver, there.receiver, 1);
        ledger.signed(there.giver, 1);

        there.get(there.coordinator, path).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void refusesSizesThatDoNotHoldTheTransfer() {
        var transfer = ledger.give(there.giver, there.receiver, 1);
        ledger.signed(there.giver, sizeNow());
        for (var size : List.of("0", "-5", "999999999", Long.toString(sizeNow() - 1))) {
            there.get(there.giver, "/log/inclusion?transferId=" + transfer + "&size=" + size)
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("size"));
        }
        there.get(there.giver, "/accounts/" + ledger.accountOf(there.giver) + "/sealed-balances/May")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("month"));
    }

    @Test
    void aLogWithoutTransfersIsNotSigned() {
        var empty = Neighbourhood.founded();

        empty.get(empty.giver, "/log/checkpoint").statusCode(404).body("code", equalTo("request/not-found"));
        empty.get(empty.giver, "/log/checkpoints").statusCode(200).body("items.size()", equalTo(0));
        empty.get(empty.giver, "/log/consistency?first=1").statusCode(404);
        empty.get(empty.analyst, "/self-check").body("checks.findAll { !it.holds }.size()", equalTo(0));
    }

    @TestFactory
    Stream<DynamicTest> strangers() {
        var community = "/api/v1/communities/{communityId}";
        ledger.give(there.giver, there.receiver, 1);
        ledger.signed(there.giver, sizeNow());
        await().atMost(Neighbourhood.SOON)
                .untilAsserted(() -> assertThat(
                                Rows.number("select count(*) from event_stream where relayed_sequence < last_sequence"))
                        .isZero());
        return StrangersAndBadInput.in(
                        there.communityId,
                        there.coordinator.token(),
                        Endpoint.get(community + "/log/checkpoint"),
                        Endpoint.get(community + "/log/checkpoints"),
                        Endpoint.get(community + "/log/key"),
                        Endpoint.get(community + "/log/inclusion?transferId=" + UUID.randomUUID()),
                        Endpoint.get(community + "/log/consistency?first=1"),
                        Endpoint.get(community + "/self-check/progress"),
                        Endpoint.get(
                                community + "/accounts/" + ledger.accountOf(there.giver) + "/sealed-balances/2026-05"))
                .tests();
    }

    private long sizeNow() {
        return Rows.number("select count(*) from transfer where community_id = ?", there.communityId);
    }

    /** There and back, so that no limit is reached. */
    private void run(List<UUID> transfers) {
        var giver = ledger.accountOf(there.giver);
        var receiver = ledger.accountOf(there.receiver);
        var orders = IntStream.range(0, transfers.size())
                .mapToObj(i -> new TransferOrder(
                        transfers.get(i),
                        there.communityId,
                        i % 2 == 0 ? giver : receiver,
                        i % 2 == 0 ? receiver : giver,
                        Minutes.of(1),
                        TransferKind.GIFT,
                        null,
                        null,
                        null,
                        null,
                        null))
                .toList();
        try {
            var outcomes = VertxContextSupport.subscribeAndAwait(() -> posting.post(there.communityId, orders));
            assertThat(outcomes).hasSize(transfers.size());
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
