package org.commonhour.ledger.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.gift;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
class HoldResourceTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final Clock clock = Clock.systemUTC();
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
    void reservesMinutesOnceAndATransferTakesUpAPart() {
        // Given
        var hold = hold(60, AN_HOUR);
        var first = there.post(there.giver, "/holds", hold).statusCode(201).header("Location", notNullValue());
        var again = there.post(there.giver, "/holds", hold).statusCode(201);
        assertThat(again.extract().asString()).isEqualTo(first.extract().asString());
        assertThat(there.held(there.giver)).isEqualTo(60);
        // When
        var gift = gift(giver, receiver, 45);
        gift.put("holdId", hold.get("id"));
        there.post(there.giver, "/transfers", gift)
                .statusCode(201)
                .body("holdId", equalTo(hold.get("id").toString()));
        // Then
        there.get(there.receiver, "/holds/" + hold.get("id"))
                .statusCode(200)
                .body("state", equalTo("CAPTURED"))
                .body("capturedMinutes", equalTo(45));
        assertThat(there.held(there.giver)).isZero();
        assertThat(there.balance(there.receiver)).isEqualTo(45);
        there.get(there.bystander, "/holds/" + hold.get("id")).statusCode(404);
        there.get(there.giver, "/accounts/" + giver + "/holds").body("items[0].state", equalTo("CAPTURED"));
        hold.put("amountMinutes", 61);
        there.post(there.giver, "/holds", hold).statusCode(422).body("code", equalTo("ledger/hold-id-reused"));
    }

    @Test
    void endsByItselfAndIsNotTakenUpAfterThat() {
        // Given
        var hold = hold(60, Duration.ofSeconds(2));
        there.post(there.giver, "/holds", hold).statusCode(201);
        // When
        await().atMost(SOON)
                .untilAsserted(
                        () -> there.get(there.giver, "/holds/" + hold.get("id")).body("state", equalTo("EXPIRED")));
        // Then
        assertThat(there.held(there.giver)).isZero();
        var gift = gift(giver, receiver, 45);
        gift.put("holdId", hold.get("id"));
        there.post(there.giver, "/transfers", gift).statusCode(409).body("code", equalTo("ledger/hold-expired"));
        there.post(there.receiver, "/holds/" + hold.get("id") + "/release", Map.of())
                .statusCode(409)
                .body("code", equalTo("ledger/hold-expired"));
        await().atMost(SOON).untilAsserted(() -> {
            var events = Events.read("commonhour.ledger.transfer.v1", there.communityId);
            assertThat(events).hasSize(2);
            assertThat(events.get(1).field("outcome")).isEqualTo("EXPIRED");
            Contract.validEvent(
                    events.get(0).body().toString(), Path.of("contracts/events/hold-placed.v1.schema.json"));
            Contract.validEvent(
                    events.get(1).body().toString(), Path.of("contracts/events/hold-resolved.v1.schema.json"));
        });
        assertThat(there.get(there.analyst, "/self-check").extract().<List<Boolean>>path("checks.holds"))
                .doesNotContain(false);
    }

    @Test
    void isReleasedByTheOneWhoWasToGetTheMinutesOrACoordinator() {
        var hold = hold(60, AN_HOUR);
        there.post(there.giver, "/holds", hold).statusCode(201);
        var release = "/holds/" + hold.get("id") + "/release";
        there.post(there.giver, release, Map.of()).statusCode(403).body("code", equalTo("ledger/hold-not-yours"));
        there.post(there.bystander, release, Map.of()).statusCode(404);
        there.post(there.receiver, release, Map.of()).statusCode(200).body("state", equalTo("VOIDED"));
        there.post(there.coordinator, release, Map.of()).statusCode(200).body("state", equalTo("VOIDED"));
        assertThat(there.held(there.giver)).isZero();
    }

    @Test
    void isPlacedOnTheOwnAccountForAYearAtMost() {
        var foreign = hold(60, AN_HOUR);
        foreign.put("debitAccountId", receiver);
        foreign.put("creditAccountId", giver);
        there.post(there.giver, "/holds", foreign).statusCode(403).body("code", equalTo("ledger/not-own-account"));
        there.post(there.giver, "/holds", hold(60, Duration.ofDays(367)))
                .statusCode(422)
                .body("code", equalTo("request/invalid"));
        var past = hold(60, AN_HOUR.negated());
        there.post(there.giver, "/holds", past).statusCode(422).body("code", equalTo("ledger/expiry-in-past"));
        there.post(there.giver, "/holds", past).statusCode(422).body("errors[0].pointer", equalTo("/expiresAt"));
        there.post(there.coordinator, "/holds", foreign).statusCode(201);
    }

    @Test
    void ofAnArrangementIsLeftToTheArrangement() {
        // Given
        var arrangementId = there.agreed(60);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(there.held(there.receiver)).isEqualTo(60));
        // When
        var gift = gift(receiver, giver, 60);
        var holdId = HoldService.idFor(there.communityId, arrangementId);
        gift.put("holdId", holdId);
        // Then
        there.post(there.receiver, "/transfers", gift)
                .statusCode(409)
                .body("code", equalTo("ledger/hold-of-arrangement"));
        there.post(there.giver, "/holds/" + holdId + "/release", Map.of())
                .statusCode(409)
                .body("code", equalTo("ledger/hold-of-arrangement"));
        assertThat(Rows.number(
                        "select count(*) from hold where id = ? and expires_at between now() + interval '80 days'"
                                + " and now() + interval '100 days'",
                        holdId))
                .isEqualTo(1);
    }

    @Test
    void ofAnArrangementCannotBeForestalled() {
        // Given
        var arrangementId = UUID.randomUUID();
        var sameId = hold(60, AN_HOUR);
        sameId.put("id", arrangementId);
        var derived = hold(60, AN_HOUR);
        derived.put("id", HoldService.idFor(there.communityId, arrangementId));
        there.post(there.giver, "/holds", sameId).statusCode(201);
        there.post(there.giver, "/holds", derived).statusCode(422).body("errors[0].pointer", equalTo("/id"));
        // When
        there.arrangement(arrangementId, 2, "AGREED", 45);
        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(there.held(there.receiver)).isEqualTo(45));
        there.arrangement(arrangementId, 3, "CANCELLED", 45);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(there.held(there.receiver)).isZero());
        assertThat(there.held(there.giver)).isEqualTo(60);
    }

    @Test
    void ofAnArrangementIsFoundAlsoUnderTheIdOfEarlierVersions() {
        // Given
        var arrangementId = there.agreed(60);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(there.held(there.receiver)).isEqualTo(60));
        assertThat(Rows.change(
                        "update hold set id = arrangement_id where community_id = ? and arrangement_id = ?",
                        there.communityId,
                        arrangementId))
                .isEqualTo(1);
        // When
        there.arrangement(arrangementId, 3, "AGREED", 60);
        there.arrangement(arrangementId, 4, "CANCELLED", 60);
        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(there.held(there.receiver)).isZero());
    }

    @Test
    void thatIsOverKeepsNoSessionFromSettling() {
        // Given
        var arrangementId = there.agreed(60);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(there.held(there.receiver)).isEqualTo(60));
        var holdId = HoldService.idFor(there.communityId, arrangementId);
        there.post(there.coordinator, "/holds/" + holdId + "/release", Map.of()).statusCode(200);
        var session = there.post(
                        there.giver,
                        "/sessions",
                        Map.of(
                                "arrangementId",
                                arrangementId,
                                "occurredOn",
                                LocalDate.now(clock).toString(),
                                "amountMinutes",
                                60))
                .statusCode(201)
                .extract()
                .<String>path("id");
        // When
        there.post(there.receiver, "/sessions/" + session + "/confirmation", Map.of());
        // Then
        await().atMost(SOON)
                .untilAsserted(
                        () -> there.get(there.giver, "/sessions/" + session).body("state", equalTo("SETTLED")));
        assertThat(there.balance(there.giver)).isEqualTo(60);
    }

    @TestFactory
    Stream<DynamicTest> refusesStrangersAndBadInput() {
        var placed = hold(60, AN_HOUR);
        there.post(there.giver, "/holds", placed).statusCode(201);
        var body = ("{\"id\":\"%s\",\"debitAccountId\":\"%s\",\"creditAccountId\":\"%s\",\"amountMinutes\":5,"
                        + "\"expiresAt\":\"%s\"}")
                .formatted(UUID.randomUUID(), giver, receiver, clock.instant().plus(AN_HOUR));
        var holds = "/api/v1/communities/{communityId}/holds";
        return StrangersAndBadInput.in(
                        there.communityId,
                        there.giver.token(),
                        Endpoint.post(holds, body)
                                .withMinutes("amountMinutes")
                                .withRequired("id", "debitAccountId", "creditAccountId", "amountMinutes", "expiresAt"),
                        Endpoint.get(holds + "/" + placed.get("id")),
                        new Endpoint(
                                "POST",
                                holds + "/" + placed.get("id") + "/release",
                                null,
                                List.of(),
                                Map.of(),
                                List.of(),
                                false,
                                true))
                .tests();
    }

    private Map<String, Object> hold(long minutes, Duration lasting) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", UUID.randomUUID());
        body.put("debitAccountId", giver);
        body.put("creditAccountId", receiver);
        body.put("amountMinutes", minutes);
        body.put("expiresAt", Instant.now(clock).plus(lasting).toString());
        return body;
    }
}
