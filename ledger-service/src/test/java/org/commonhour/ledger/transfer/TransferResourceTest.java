package org.commonhour.ledger.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.gift;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
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
class TransferResourceTest {

    private static final String TRANSFERS = "commonhour.ledger.transfer.v1";

    private Neighbourhood there = Neighbourhood.founded();

    @BeforeEach
    void foundAnother() {
        there = Neighbourhood.founded();
    }

    @Test
    void movesMinutesOnceAndTellsTheWorldOnce() {
        // Given
        var gift = gift(there.account(there.giver), there.account(there.receiver), 90);
        // When
        var first = there.post(there.giver, "/transfers", gift).statusCode(201).header("Location", notNullValue());
        var again = there.post(there.giver, "/transfers", gift).statusCode(201);
        // Then
        assertThat(again.extract().asString()).isEqualTo(first.extract().asString());
        assertThat(there.balance(there.giver)).isEqualTo(-90);
        assertThat(there.balance(there.receiver)).isEqualTo(90);
        await().atMost(Neighbourhood.SOON).untilAsserted(() -> {
            var events = Events.read(TRANSFERS, there.communityId);
            assertThat(events).hasSize(1);
            assertThat(events.get(0).field("transferId"))
                    .isEqualTo(gift.get("id").toString());
            assertThat(events.get(0).attribute("type")).isEqualTo("org.commonhour.ledger.transfer-posted.v1");
            assertThat(events.get(0).headers().get("traceparent"))
                    .as("the trace of the request, though many requests are written together")
                    .startsWith("00-" + events.get(0).attribute("correlation"));
            Contract.validEvent(
                    events.get(0).body().toString(), Path.of("contracts/events/transfer-posted.v1.schema.json"));
        });
    }

    @Test
    void refusesAnIdThatCouldBeASessionsTransfer() {
        // Given
        var gift = gift(there.account(there.giver), there.account(there.receiver), 30);
        gift.put("id", UUID.nameUUIDFromBytes(new byte[] {1}));
        // When
        var answer = there.post(there.giver, "/transfers", gift);
        // Then
        answer.statusCode(422).body("code", equalTo("request/invalid")).body("errors.pointer", hasItem("/id"));
    }

    @Test
    void refusesAnIdThatWasUsedForSomethingElseAndNamesTheField() {
        // Given
        var gift = gift(there.account(there.giver), there.account(there.receiver), 30);
        there.post(there.giver, "/transfers", gift).statusCode(201);
        gift.put("amountMinutes", 31);
        // When
        var answer = there.post(there.giver, "/transfers", gift);
        // Then
        answer.statusCode(422)
                .body("code", equalTo("ledger/transfer-id-reused"))
                .body("errors.pointer", hasItem("/amountMinutes"));
        assertThat(there.balance(there.giver)).isEqualTo(-30);
    }

    @Test
    void answersARepeatedRefusalWithTheSameRefusal() {
        // Given
        var tooMuch = gift(there.account(there.giver), there.account(there.receiver), 1_201);
        var refused = there.post(there.giver, "/transfers", tooMuch)
                .statusCode(422)
                .body("code", equalTo("ledger/insufficient-balance"));
        there.post(there.receiver, "/transfers", gift(there.account(there.receiver), there.account(there.giver), 60))
                .statusCode(201);
        // When
        var again = there.post(there.giver, "/transfers", tooMuch).statusCode(422);
        // Then
        assertThat(again.extract().<String>path("detail"))
                .isEqualTo(refused.extract().path("detail"));
        assertThat(there.balance(there.giver)).isEqualTo(60);
        assertThat(Rows.number("select count(*) from transfer_refusal where community_id = ?", there.communityId))
                .isEqualTo(1);
    }

    @Test
    void letsMembersGiveOnlyFromTheirOwnAccountAndOnlyGifts() {
        var fromAnother = gift(there.account(there.receiver), there.account(there.giver), 30);
        there.post(there.giver, "/transfers", fromAnother)
                .statusCode(403)
                .body("code", equalTo("ledger/not-own-account"));
        var grant = gift(there.account(there.giver), there.account(there.receiver), 30);
        grant.put("kind", "GRANT");
        there.post(there.giver, "/transfers", grant).statusCode(403).body("code", equalTo("ledger/kind-not-allowed"));
        var overriding = gift(there.account(there.giver), there.account(there.receiver), 30);
        overriding.put("overrideReason", "HARDSHIP");
        there.post(there.giver, "/transfers", overriding)
                .statusCode(403)
                .body("code", equalTo("ledger/kind-not-allowed"));
        assertThat(Rows.number("select count(*) from transfer where community_id = ?", there.communityId))
                .isZero();
    }

    @Test
    void letsCoordinatorsGrantFromTheIssueAccountAndOverrideALimitOnTheRecord() {
        // Given
        var issue = there.issueAccount();
        var grant = gift(issue, there.account(there.receiver), 6_060);
        grant.put("kind", "GRANT");
        there.post(there.coordinator, "/transfers", grant)
                .statusCode(422)
                .body("code", equalTo("ledger/ceiling-exceeded"));
        // When
        grant.put("id", UUID.randomUUID());
        grant.put("overrideReason", "HARDSHIP");
        // Then
        there.post(there.coordinator, "/transfers", grant).statusCode(201).body("overrideReason", equalTo("HARDSHIP"));
        assertThat(there.balance(there.receiver)).isEqualTo(6_060);
        assertThat(Rows.number(
                        "select count(*) from transfer where community_id = ? and override_by = ?",
                        there.communityId,
                        there.coordinator.subject()))
                .isEqualTo(1);
    }

    @Test
    void refusesWhatLiesInTheFutureOrBefore1970() {
        var early = gift(there.account(there.giver), there.account(there.receiver), 30);
        early.put("occurredAt", "2999-01-01T00:00:00Z");
        there.post(there.giver, "/transfers", early).statusCode(422).body("code", equalTo("ledger/occurred-in-future"));
        early.put("occurredAt", "1969-12-31T23:59:59Z");
        there.post(there.giver, "/transfers", early).statusCode(422).body("code", equalTo("request/invalid"));
        early.put("occurredAt", "2026-01-05T10:00:00Z");
        there.post(there.giver, "/transfers", early)
                .statusCode(201)
                .body("occurredAt", equalTo("2026-01-05T10:00:00Z"));
    }

    @Test
    void showsATransferToBothSidesAndToCoordinatorsOnly() {
        var gift = gift(there.account(there.giver), there.account(there.receiver), 30);
        there.post(there.giver, "/transfers", gift).statusCode(201);
        var path = "/transfers/" + gift.get("id");
        there.get(there.giver, path).statusCode(200).body("amountMinutes", equalTo(30));
        there.get(there.receiver, path).statusCode(200).body("debitBalance", nullValue());
        there.get(there.coordinator, path).statusCode(200);
        there.get(there.bystander, path).statusCode(404);
        there.get(there.giver, "/transfers/" + UUID.randomUUID()).statusCode(404);
    }

    @Test
    void listsEntriesNewestFirstPageByPage() {
        for (int i = 1; i <= 3; i++) {
            there.post(there.giver, "/transfers", gift(there.account(there.giver), there.account(there.receiver), i))
                    .statusCode(201);
        }
        var path = "/accounts/" + there.account(there.giver) + "/entries";
        var first = there.get(there.giver, path + "?limit=2")
                .statusCode(200)
                .body("items.amountMinutes", equalTo(List.of(-3, -2)))
                .body("items.balanceAfterMinutes", equalTo(List.of(-6, -3)))
                .body("items[0].otherOwnerId", equalTo(there.receiver.member().toString()));
        var next = first.extract().<String>path("next");
        there.get(there.giver, path + "?limit=2&cursor=" + next)
                .body("items.amountMinutes", equalTo(List.of(-1)))
                .body("next", nullValue());
        there.get(there.giver, path + "?cursor=bm90LW91cnM").statusCode(422);
        there.get(there.giver, path + "?limit=101").statusCode(422);
        there.get(there.bystander, path).statusCode(404);
    }

    @Test
    void knowsNoAccountOfAnotherCommunity() {
        // Given
        var elsewhere = Neighbourhood.founded();
        var foreign = elsewhere.get(elsewhere.giver, "/accounts/mine").extract().<String>path("id");
        // When
        var answer = there.post(there.giver, "/transfers", gift(there.account(there.giver), foreign, 30));
        // Then
        answer.statusCode(422).body("code", equalTo("ledger/credit-account-unknown"));
        there.get(there.coordinator, "/accounts/" + foreign).statusCode(404);
        there.get(there.coordinator, "/accounts/" + foreign + "/entries").statusCode(404);
        there.get(there.coordinator, "/accounts/" + foreign + "/holds").statusCode(404);
    }

    @TestFactory
    Stream<DynamicTest> refusesStrangersAndBadInput() {
        var gift = gift(there.account(there.giver), there.account(there.receiver), 30);
        gift.put("occurredAt", "2026-01-05T10:00:00Z");
        var body = json(gift);
        var account = there.account(there.giver);
        return StrangersAndBadInput.in(
                        there.communityId,
                        there.giver.token(),
                        Endpoint.post("/api/v1/communities/{communityId}/transfers", body)
                                .withMinutes("amountMinutes")
                                .withRequired("id", "debitAccountId", "creditAccountId", "amountMinutes", "kind"),
                        Endpoint.get("/api/v1/communities/{communityId}/transfers/" + UUID.randomUUID()),
                        Endpoint.get("/api/v1/communities/{communityId}/accounts/mine"),
                        Endpoint.get("/api/v1/communities/{communityId}/accounts"),
                        Endpoint.get("/api/v1/communities/{communityId}/accounts/" + account),
                        Endpoint.get("/api/v1/communities/{communityId}/accounts/" + account + "/entries"),
                        Endpoint.get("/api/v1/communities/{communityId}/accounts/" + account + "/holds"),
                        Endpoint.get("/api/v1/communities/{communityId}/self-check"),
                        Endpoint.get("/api/v1/communities/{communityId}/imports/transfers"),
                        Endpoint.get("/api/v1/communities/{communityId}/imports/transfers/" + UUID.randomUUID()))
                .tests();
    }

    @Test
    void keepsAccountsOfOthersAndTheListToCoordinators() {
        there.get(there.giver, "/accounts").statusCode(403);
        there.get(there.analyst, "/accounts").statusCode(403);
        there.get(there.giver, "/accounts/" + there.account(there.receiver)).statusCode(404);
        there.get(there.coordinator, "/accounts/mine").statusCode(403);
        there.get(there.coordinator, "/accounts?kind=NONSENSE").statusCode(422);
        there.get(there.coordinator, "/accounts?kind=MEMBER&limit=2")
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items.kind", not(hasItem("ISSUE")))
                .body("next", notNullValue());
    }

    private static String json(Map<String, Object> body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(unwritable);
        }
    }
}
