package org.commonhour.ledger.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.gift;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Endpoint;
import org.commonhour.testkit.StrangersAndBadInput;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@CommonhourTest
class TransferBatchTest {

    private static final String BATCH = "/transfers/batch";

    private Neighbourhood there = Neighbourhood.founded();
    private String giver = "";
    private String receiver = "";

    @BeforeEach
    void foundAnother() {
        there = Neighbourhood.founded();
        giver = there.account(there.giver);
        receiver = there.account(there.receiver);
    }

    @Test
    void answersEachItemInOrderAndTheSameWhenItIsSentAgain() {
        // Given
        var items = List.of(
                grouped(gift(giver, receiver, 60), 1),
                grouped(gift(giver, receiver, 1_300), 1),
                gift(giver, receiver, 30),
                grouped(gift(giver, receiver, 10), 2),
                grouped(gift(giver, receiver, 5), 2));
        // When
        var first = there.post(there.giver, BATCH, Map.of("items", items)).statusCode(200);
        var again = there.post(there.giver, BATCH, Map.of("items", items)).statusCode(200);
        // Then
        first.body("results.status", equalTo(List.of("REFUSED", "REFUSED", "POSTED", "POSTED", "POSTED")))
                .body("results[0].problem.code", equalTo("ledger/linked-failed"))
                .body("results[1].problem.code", equalTo("ledger/insufficient-balance"))
                .body("results[1].problem.errors[0].pointer", equalTo("/amountMinutes"))
                .body("results[2].transfer.amountMinutes", equalTo(30));
        assertThat(first.extract().<List<String>>path("results.id"))
                .isEqualTo(items.stream().map(item -> item.get("id").toString()).toList());
        assertThat(again.extract().asString()).isEqualTo(first.extract().asString());
        assertThat(there.balance(there.giver)).isEqualTo(-45);
    }

    @Test
    void takesAThousandAndNoMore() {
        var thousand = IntStream.range(0, 1_000)
                .mapToObj(i -> i % 2 == 0 ? gift(giver, receiver, 7) : gift(receiver, giver, 7))
                .toList();
        there.post(there.coordinator, BATCH, Map.of("items", thousand))
                .statusCode(200)
                .body("results", hasSize(1_000))
                .body("results.findAll { it.status == 'POSTED' }", hasSize(1_000));
        assertThat(there.balance(there.giver)).isZero();
        var more = new ArrayList<>(thousand);
        more.add(gift(giver, receiver, 7));
        there.post(there.coordinator, BATCH, Map.of("items", more))
                .statusCode(422)
                .body("code", equalTo("request/invalid"));
        there.post(there.coordinator, BATCH, Map.of("items", List.of())).statusCode(422);
    }

    @Test
    void keepsNothingOfABatchThatTheCallerMayNotAskFor() {
        var foreign = List.of(gift(giver, receiver, 30), gift(receiver, giver, 30));
        there.post(there.giver, BATCH, Map.of("items", foreign))
                .statusCode(403)
                .body("code", equalTo("ledger/not-own-account"))
                .body("errors.pointer", hasItem("/items/1/debitAccountId"));
        var apart = List.of(
                grouped(gift(giver, receiver, 1), 1), gift(giver, receiver, 2), grouped(gift(giver, receiver, 3), 1));
        there.post(there.giver, BATCH, Map.of("items", apart))
                .statusCode(422)
                .body("code", equalTo("ledger/group-apart"))
                .body("errors.pointer", hasItem("/items/2/linkedGroup"));
        var strange = List.of(gift(giver, receiver, 1), gift(giver, receiver, 0));
        there.post(there.giver, BATCH, Map.of("items", strange))
                .statusCode(422)
                .body("code", equalTo("request/invalid"))
                .body("errors.pointer", hasItem("/items/1/amountMinutes"));
        assertThat(Rows.number("select count(*) from transfer where community_id = ?", there.communityId))
                .isZero();
        assertThat(Rows.number("select count(*) from transfer_refusal where community_id = ?", there.communityId))
                .isZero();
    }

    @TestFactory
    Stream<DynamicTest> refusesStrangersAndBadInput() {
        var body = "{\"items\":[{\"id\":\"%s\",\"debitAccountId\":\"%s\",\"creditAccountId\":\"%s\",\"kind\":\"GIFT\","
                + "\"amountMinutes\":5}]}";
        return StrangersAndBadInput.in(
                        there.communityId,
                        there.giver.token(),
                        Endpoint.post(
                                        "/api/v1/communities/{communityId}/transfers/batch",
                                        body.formatted(UUID.randomUUID(), giver, receiver))
                                .withRequired("items"))
                .tests();
    }

    private static Map<String, Object> grouped(Map<String, Object> gift, int group) {
        gift.put("linkedGroup", group);
        return gift;
    }
}
