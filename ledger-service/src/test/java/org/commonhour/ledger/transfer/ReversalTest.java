package org.commonhour.ledger.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.gift;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.commonhour.testkit.Endpoint;
import org.commonhour.testkit.Events;
import org.commonhour.testkit.StrangersAndBadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@CommonhourTest
class ReversalTest {

    private Neighbourhood there = Neighbourhood.founded();

    @BeforeEach
    void foundAnother() {
        there = Neighbourhood.founded();
    }

    @Test
    void givesAPartBackOnceForEverAndBothSidesSeeIt() {
        // Given
        var given = given(60);
        var reversal = reversal(45L);
        // When
        var first = there.post(there.receiver, given + "/reversal", reversal).statusCode(201);
        var again = there.post(there.receiver, given + "/reversal", reversal).statusCode(201);
        // Then
        assertThat(again.extract().asString()).isEqualTo(first.extract().asString());
        first.body("kind", equalTo("REVERSAL"))
                .body("amountMinutes", equalTo(45))
                .body("reversalReason", equalTo("MISTAKE"));
        assertThat(there.balance(there.giver)).isEqualTo(-15);
        assertThat(there.balance(there.receiver)).isEqualTo(15);
        for (var side : new org.commonhour.ledger.neighbourhood.Person[] {there.giver, there.receiver}) {
            there.get(side, given)
                    .body("reversedByTransferId", equalTo(reversal.get("id").toString()));
            there.get(side, "/transfers/" + reversal.get("id"))
                    .body("reversesTransferId", equalTo(given.substring("/transfers/".length())));
        }
        there.post(there.receiver, given + "/reversal", reversal(1L))
                .statusCode(409)
                .body("code", equalTo("ledger/reversed-before"));
        assertThat(there.get(there.analyst, "/self-check").extract().<java.util.List<Boolean>>path("checks.holds"))
                .doesNotContain(false);
        publishesThatItUndoes(given.substring("/transfers/".length()));
    }

    private void publishesThatItUndoes(String original) {
        await().atMost(Neighbourhood.SOON).untilAsserted(() -> {
            var events = Events.read("commonhour.ledger.transfer.v1", there.communityId);
            assertThat(events).hasSize(2);
            assertThat(events.get(1).field("reversesTransferId")).isEqualTo(original);
            Contract.validEvent(
                    events.get(1).body().toString(), Path.of("contracts/events/transfer-posted.v1.schema.json"));
        });
    }

    @Test
    void undoesAllWhenNoAmountIsSaid() {
        // Given
        var given = given(60);
        // When
        there.post(there.coordinator, given + "/reversal", reversal(null)).statusCode(201);
        // Then
        assertThat(there.balance(there.giver)).isZero();
        assertThat(Rows.number(
                        "select count(*) from transfer where community_id = ? and reversal_by = ?",
                        there.communityId,
                        there.coordinator.subject()))
                .isEqualTo(1);
    }

    @Test
    void isForWhoGivesTheMinutesBackAndForCoordinators() {
        var given = given(60);
        there.post(there.giver, given + "/reversal", reversal(null))
                .statusCode(403)
                .body("code", equalTo("ledger/reversal-not-yours"));
        there.post(there.bystander, given + "/reversal", reversal(null)).statusCode(404);
        there.post(there.coordinator, "/transfers/" + UUID.randomUUID() + "/reversal", reversal(null))
                .statusCode(404);
        var overriding = reversal(null);
        overriding.put("overrideReason", "CORRECTION");
        there.post(there.receiver, given + "/reversal", overriding)
                .statusCode(403)
                .body("code", equalTo("ledger/kind-not-allowed"));
        assertThat(there.balance(there.receiver)).isEqualTo(60);
    }

    @Test
    void refusesMoreThanWasMovedAndTheUndoingOfAnUndoing() {
        var given = given(60);
        there.post(there.receiver, given + "/reversal", reversal(61L))
                .statusCode(422)
                .body("code", equalTo("ledger/reversal-too-large"))
                .body("errors.pointer", hasItem("/amountMinutes"));
        var reversal = reversal(60L);
        there.post(there.receiver, given + "/reversal", reversal).statusCode(201);
        there.post(there.coordinator, "/transfers/" + reversal.get("id") + "/reversal", reversal(null))
                .statusCode(422)
                .body("code", equalTo("ledger/reversal-of-reversal"));
        there.get(there.giver, "/transfers/" + reversal.get("id")).body("reversedByTransferId", nullValue());
    }

    @Test
    void breaksALimitOnlyWithAnOverride() {
        // Given
        var given = given(600);
        there.post(
                        there.receiver,
                        "/transfers",
                        gift(there.account(there.receiver), there.account(there.bystander), 1_500))
                .statusCode(201);
        there.post(there.coordinator, given + "/reversal", reversal(null))
                .statusCode(422)
                .body("code", equalTo("ledger/insufficient-balance"));
        // When
        var overriding = reversal(null);
        overriding.put("overrideReason", "CORRECTION");
        // Then
        there.post(there.coordinator, given + "/reversal", overriding)
                .statusCode(201)
                .body("overrideReason", equalTo("CORRECTION"));
        assertThat(there.balance(there.receiver)).isEqualTo(-1_500);
    }

    @TestFactory
    Stream<DynamicTest> refusesStrangersAndBadInput() {
        var body = "{\"id\":\"%s\",\"amountMinutes\":5,\"reason\":\"MISTAKE\"}".formatted(UUID.randomUUID());
        return StrangersAndBadInput.in(
                        there.communityId,
                        there.receiver.token(),
                        Endpoint.post("/api/v1/communities/{communityId}" + given(60) + "/reversal", body)
                                .withMinutes("amountMinutes")
                                .withRequired("id", "reason"))
                .tests();
    }

    private String given(long minutes) {
        var gift = gift(there.account(there.giver), there.account(there.receiver), minutes);
        there.post(there.giver, "/transfers", gift).statusCode(201);
        return "/transfers/" + gift.get("id");
    }

    private static Map<String, Object> reversal(Long minutes) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", UUID.randomUUID());
        body.put("reason", "MISTAKE");
        if (minutes != null) {
            body.put("amountMinutes", minutes);
        }
        return body;
    }
}
