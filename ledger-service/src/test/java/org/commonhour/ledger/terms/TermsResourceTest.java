package org.commonhour.ledger.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.gift;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;
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
class TermsResourceTest {

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
    void aFrozenAccountTakesNoPartUntilItIsOpenedAgain() {
        there.post(there.giver, "/transfers", gift(giver, receiver, 30)).statusCode(201);
        state(there.coordinator, giver, "FROZEN", null).statusCode(200).body("revision", equalTo(1));
        state(there.coordinator, giver, "FROZEN", null).statusCode(200).body("revision", equalTo(1));
        there.post(there.giver, "/transfers", gift(giver, receiver, 30))
                .statusCode(409)
                .body("code", equalTo("ledger/debit-account-not-open"));
        there.post(there.receiver, "/transfers", gift(receiver, giver, 30))
                .statusCode(409)
                .body("code", equalTo("ledger/credit-account-not-open"));
        state(there.giver, giver, "CLOSED", null).statusCode(403).body("code", equalTo("ledger/coordinator-closes"));
        state(there.coordinator, giver, "OPEN", null).statusCode(200).body("revision", equalTo(2));
        there.post(there.giver, "/transfers", gift(giver, receiver, 30)).statusCode(201);
        there.get(there.giver, "/accounts/" + giver + "/terms/history")
                .body("items.change", equalTo(List.of("REOPENED", "FROZEN", "OPENED")))
                .body("items[0].reason", equalTo("UNDER_REVIEW"))
                .body("items[0].decidedBy", nullValue());
        there.get(there.coordinator, "/accounts/" + giver + "/terms/history?limit=1")
                .body("items", hasSize(1))
                .body("items[0].decidedBy", equalTo(there.coordinator.subject()));
        everyInvariantHolds();
    }

    @Test
    void onlyCoordinatorsFreezeAndLimitAndNobodyTheIssueAccount() {
        state(there.giver, giver, "FROZEN", null).statusCode(403).body("code", equalTo("access/forbidden"));
        state(there.giver, receiver, "CLOSED", null).statusCode(404);
        limits(there.giver, giver, "\"0\"", -600L, 600L, null, null).statusCode(403);
        state(there.coordinator, there.issueAccount(), "FROZEN", null)
                .statusCode(409)
                .body("code", equalTo("ledger/account-fixed"));
        state(there.coordinator, UUID.randomUUID().toString(), "FROZEN", null).statusCode(404);
    }

    @Test
    void limitsAreChangedByWhoKnowsTheLatestOnes() {
        there.post(there.giver, "/transfers", gift(giver, receiver, 500)).statusCode(201);
        var tag = there.get(there.giver, "/accounts/" + giver + "/terms")
                .statusCode(200)
                .body("floorMinutes", equalTo(-1_200))
                .extract()
                .header("ETag");
        limits(there.coordinator, giver, tag, -400L, 600L, -300L, null)
                .statusCode(200)
                .header("ETag", "\"1\"");
        limits(there.coordinator, giver, tag, -400L, 600L, -300L, null).statusCode(200);
        limits(there.coordinator, giver, tag, -500L, 600L, null, null)
                .statusCode(412)
                .body("code", equalTo("ledger/account-stale"));
        limits(there.coordinator, giver, "", -500L, 600L, null, null).statusCode(428);
        limits(there.coordinator, giver, "\"1\"", 700L, 600L, null, null)
                .statusCode(422)
                .body("code", equalTo("request/invalid"));
        there.post(there.giver, "/transfers", gift(giver, receiver, 1))
                .statusCode(422)
                .body("code", equalTo("ledger/insufficient-balance"));
        there.post(there.receiver, "/transfers", gift(receiver, giver, 100)).statusCode(201);
        everyInvariantHolds();
    }

    @Test
    void softLimitsWarnInTheResultAndInTheEventAndNeverBlock() {
        limits(there.coordinator, giver, "\"0\"", -1_200L, 6_000L, -20L, null).statusCode(200);
        limits(there.coordinator, receiver, "\"0\"", -1_200L, 6_000L, null, 25L).statusCode(200);
        var quiet = there.post(there.giver, "/transfers", gift(giver, receiver, 20));
        var gift = gift(giver, receiver, 10);
        var warned = there.post(there.giver, "/transfers", gift);
        quiet.statusCode(201).body("warnings", hasSize(0));
        // Nobody is told what would tell something about another's balance.
        warned.statusCode(201).body("warnings", equalTo(List.of("SOFT_FLOOR")));
        there.post(there.giver, "/transfers", gift).body("warnings", equalTo(List.of("SOFT_FLOOR")));
        there.post(there.giver, "/transfers/batch", Map.of("items", List.of(gift)))
                .body("results[0].transfer.warnings", equalTo(List.of("SOFT_FLOOR")));
        there.get(there.receiver, "/transfers/" + gift.get("id")).body("warnings", equalTo(List.of("SOFT_CEILING")));
        there.get(there.coordinator, "/transfers/" + gift.get("id"))
                .body("warnings", equalTo(List.of("SOFT_FLOOR", "SOFT_CEILING")));
        await().atMost(Neighbourhood.SOON).untilAsserted(() -> {
            var events = Events.read("commonhour.ledger.transfer.v1", there.communityId);
            assertThat(events).hasSize(2);
            assertThat(events.get(1).body().toString()).contains("SOFT_FLOOR");
            Contract.validEvent(
                    events.get(1).body().toString(), Path.of("contracts/events/transfer-posted.v1.schema.json"));
        });
    }

    @Test
    void anAccountIsClosedEmptyOrIntoAPotAndTheWorldIsTold() {
        // Given
        var pot = there.pot("fund");
        there.post(there.receiver, "/transfers", gift(receiver, giver, 90)).statusCode(201);
        state(there.giver, giver, "CLOSED", null).statusCode(409).body("code", equalTo("ledger/account-not-empty"));
        // When
        state(there.giver, giver, "CLOSED", pot).statusCode(200).body("state", equalTo("CLOSED"));
        state(there.giver, giver, "CLOSED", null).statusCode(200);
        // Then
        assertThat(there.balance(there.giver)).isZero();
        there.get(there.bystander, "/pots").body("items[0].balanceMinutes", equalTo(90));
        there.post(there.receiver, "/transfers", gift(receiver, giver, 5)).statusCode(409);
        state(there.receiver, receiver, "CLOSED", pot)
                .statusCode(403)
                .body("code", equalTo("ledger/coordinator-closes"));
        state(there.coordinator, receiver, "CLOSED", pot).statusCode(200);
        there.get(there.bystander, "/pots").body("items[0].balanceMinutes", equalTo(0));
        await().atMost(Neighbourhood.SOON).untilAsserted(() -> {
            var events = Events.read("commonhour.ledger.account.v1", there.communityId);
            assertThat(events).hasSize(7);
            Contract.validEvent(
                    events.get(6).body().toString(), Path.of("contracts/events/account-changed.v1.schema.json"));
            assertThat(events.get(6).field("change")).isEqualTo("CLOSED");
        });
        everyInvariantHolds();
    }

    @Test
    void anAccountWithAnOpenHoldIsNotClosed() {
        var hold = Map.of(
                "id",
                UUID.randomUUID(),
                "debitAccountId",
                giver,
                "creditAccountId",
                receiver,
                "amountMinutes",
                30,
                "expiresAt",
                Clock.systemUTC().instant().plusSeconds(3_600).toString());
        there.post(there.giver, "/holds", hold).statusCode(201);
        for (var account : List.of(giver, receiver)) {
            state(there.coordinator, account, "CLOSED", null)
                    .statusCode(409)
                    .body("code", equalTo("ledger/account-has-holds"));
        }
    }

    @Test
    void aPotHasOneAccountAndIsFilledByAGrant() {
        var pot = there.pot("lunch-club");
        assertThat(there.pot("lunch-club")).isEqualTo(pot);
        var grant = gift(there.issueAccount(), pot, 480);
        grant.put("kind", "GRANT");
        there.post(there.coordinator, "/transfers", grant).statusCode(201);
        there.post(there.giver, "/transfers", gift(pot, giver, 5)).statusCode(403);
        there.post(there.coordinator, "/transfers", gift(pot, giver, 481))
                .statusCode(422)
                .body("code", equalTo("ledger/insufficient-balance"));
        there.get(there.giver, "/pots")
                .body("items.code", equalTo(List.of("lunch-club")))
                .body("items[0].balanceMinutes", equalTo(480));
        there.get(there.giver, "/accounts/" + pot).statusCode(404);
        there.put(there.coordinator, "/pots/Lunch_Club", Map.of(), "").statusCode(422);
        there.put(there.giver, "/pots/mine", Map.of(), "").statusCode(403);
    }

    @TestFactory
    Stream<DynamicTest> refusesStrangersAndBadInput() {
        var terms = "/api/v1/communities/{communityId}/accounts/" + giver + "/terms";
        return StrangersAndBadInput.in(
                        there.communityId,
                        there.coordinator.token(),
                        Endpoint.get(terms),
                        Endpoint.get(terms + "/history"),
                        Endpoint.put(
                                        terms + "/limits",
                                        "{\"floorMinutes\":-600,\"ceilingMinutes\":600,\"softFloorMinutes\":-300,"
                                                + "\"softCeilingMinutes\":300,\"reason\":\"AGREED\"}")
                                .withRequired("reason"),
                        Endpoint.put(
                                        terms + "/state",
                                        ("{\"state\":\"CLOSED\",\"reason\":\"LEFT\",\"closing\":{\"transferId\":\"%s\","
                                                        + "\"potId\":\"%s\"}}")
                                                .formatted(UUID.randomUUID(), UUID.randomUUID()))
                                .withRequired("state", "reason"),
                        Endpoint.get("/api/v1/communities/{communityId}/pots"),
                        new Endpoint(
                                "PUT",
                                "/api/v1/communities/{communityId}/pots/fund",
                                null,
                                List.of(),
                                Map.of(),
                                List.of(),
                                false,
                                true))
                .tests();
    }

    private ValidatableResponse state(Person person, String account, String state, String pot) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("state", state);
        body.put("reason", "UNDER_REVIEW");
        if (pot != null) {
            body.put("closing", Map.of("transferId", UUID.randomUUID(), "potId", pot));
        }
        return there.put(person, "/accounts/" + account + "/terms/state", body, "");
    }

    private ValidatableResponse limits(
            Person person, String account, String version, Long floor, Long ceiling, Long softFloor, Long softCeiling) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("floorMinutes", floor);
        body.put("ceilingMinutes", ceiling);
        body.put("softFloorMinutes", softFloor);
        body.put("softCeilingMinutes", softCeiling);
        body.put("reason", "AGREED");
        return there.put(person, "/accounts/" + account + "/terms/limits", body, version);
    }

    private void everyInvariantHolds() {
        assertThat(there.get(there.analyst, "/self-check").extract().<List<Boolean>>path("checks.holds"))
                .doesNotContain(false);
    }
}
