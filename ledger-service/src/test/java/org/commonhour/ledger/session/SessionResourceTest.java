package org.commonhour.ledger.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.commonhour.testkit.Events;
import org.commonhour.testkit.PublishedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@CommonhourTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionResourceTest {

    private final String today = LocalDate.now(Clock.systemUTC()).toString();
    private final Neighbourhood here = Neighbourhood.founded();

    @Test
    void movesTheHoursWhenTheReceiverConfirmsWhatTheGiverRecorded() {
        // Given
        var town = Neighbourhood.founded();
        var arrangementId = town.agreed(60);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(town.held(town.receiver)).isEqualTo(60));
        var sessionId = recorded(town, town.giver, plain(arrangementId, 90));
        town.get(town.giver, "/sessions/" + sessionId).body("mayConfirm", equalTo(false));
        town.get(town.receiver, "/sessions/" + sessionId).body("mayConfirm", equalTo(true));

        // When
        town.post(town.receiver, "/sessions/" + sessionId + "/confirmation", Map.of())
                .statusCode(200)
                .body("state", equalTo("SETTLED"))
                .body("contributions[0].transferId", notNullValue());

        // Then
        assertThat(town.balance(town.giver)).isEqualTo(90);
        assertThat(town.balance(town.receiver)).isEqualTo(-90);
        assertThat(town.held(town.receiver)).isZero();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(events(town, sessionId))
                        .extracting(event -> event.field("state"))
                        .containsExactly("RECORDED", "CONFIRMED", "SETTLED"));
        assertThat(events(town, sessionId))
                .allSatisfy(event ->
                        Contract.validEvent(event.body(), Path.of("contracts/events/session-changed.v1.schema.json")));
        assertThat(Events.read("commonhour.ledger.transfer.v1", town.communityId).stream()
                        .filter(event -> event.field("sessionId").equals(sessionId)))
                .hasSize(1);
    }

    @Test
    void doesNotLetWhoRecordedItConfirmIt() {
        var sessionId = recorded(here, here.giver, plain(here.agreed(30), 30));

        here.post(here.giver, "/sessions/" + sessionId + "/confirmation", Map.of())
                .statusCode(422)
                .body("code", equalTo("ledger/other-side-confirms"));
    }

    @Test
    void confirmingAgainWithTheSameKeyGivesTheSameAnswerAndMovesNothing() {
        // Given
        var town = Neighbourhood.founded();
        var sessionId = recorded(town, town.receiver, plain(town.agreed(45), 45));
        var path = "/sessions/" + sessionId + "/confirmation";
        var first = town.post(town.giver, path, Map.of(), "once")
                .statusCode(200)
                .extract()
                .asString();

        // When
        var second = town.post(town.giver, path, Map.of(), "once")
                .statusCode(200)
                .extract()
                .asString();

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(town.balance(town.giver)).isEqualTo(45);
        town.post(town.giver, path, Map.of()).statusCode(409).body("code", equalTo("ledger/session-not-open"));
    }

    @Test
    void recordsAnArrangementOnce() {
        // Given
        var request = plain(here.agreed(20), 20);
        var first = here.post(here.giver, "/sessions", request, "record-once")
                .statusCode(201)
                .extract();

        // When
        var repeated = here.post(here.giver, "/sessions", request, "record-once")
                .statusCode(201)
                .extract();

        // Then
        assertThat(repeated.asString()).isEqualTo(first.asString());
        assertThat(first.header("Location")).endsWith("/sessions/" + first.path("id"));
        here.post(here.receiver, "/sessions", request)
                .statusCode(409)
                .body("code", equalTo("ledger/arrangement-recorded"));
        var other = plain((UUID) request.get("arrangementId"), 21);
        here.post(here.giver, "/sessions", other, "record-once")
                .statusCode(422)
                .body("code", equalTo("idempotency/key-reused"));
    }

    @Test
    void coordinatorRecordsForOneMemberAndConfirmsForTheOther() {
        // Given
        var town = Neighbourhood.founded();
        var request = plain(town.agreed(75), 75);
        request.put("onBehalfOfMemberId", town.giver.member());
        var sessionId = recorded(town, town.coordinator, request);
        var path = "/sessions/" + sessionId + "/confirmation";
        town.post(town.coordinator, path, Map.of("onBehalfOfMemberId", town.giver.member()))
                .statusCode(422)
                .body("code", equalTo("ledger/other-side-confirms"));

        // When
        town.post(town.coordinator, path, Map.of("onBehalfOfMemberId", town.receiver.member()))
                .statusCode(200)
                .body("state", equalTo("SETTLED"))
                .body("recordedByMemberId", equalTo(town.giver.member().toString()))
                .body("contributions[0].channel", equalTo("BROKER_PHONE"));

        // Then
        assertThat(town.balance(town.giver)).isEqualTo(75);
    }

    @Test
    void keepsTheReasonWhenTheLedgerRefusesAndSettlesOnceThereAreHours() {
        // Given
        var town = Neighbourhood.founded();
        var sessionId = recorded(town, town.giver, plain(town.agreed(1300), 1300));
        var path = "/sessions/" + sessionId + "/confirmation";
        town.post(town.receiver, path, Map.of())
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("refusal", equalTo("ledger/insufficient-balance"));
        town.post(town.receiver, path, Map.of()).statusCode(409);
        grant(town, town.receiver, 200);

        // When
        town.post(town.coordinator, path, Map.of()).statusCode(200).body("state", equalTo("SETTLED"));

        // Then
        assertThat(town.balance(town.giver)).isEqualTo(1300);
        assertThat(town.balance(town.receiver)).isEqualTo(200 - 1300);
    }

    @Test
    void groupSessionMovesOnlyTimeCreditLines() {
        // Given
        var town = Neighbourhood.founded();
        var request = Map.of(
                "serviceId",
                town.serviceId,
                "occurredOn",
                today,
                "contributions",
                List.of(
                        Map.of(
                                "memberId", town.giver.member(),
                                "part", "GAVE",
                                "amountMinutes", 120,
                                "phase", "DESIGN",
                                "participationLevel", "CO_DECIDED",
                                "remuneration", "TIME_CREDIT"),
                        Map.of(
                                "memberId",
                                town.bystander.member(),
                                "part",
                                "GAVE",
                                "amountMinutes",
                                60,
                                "remuneration",
                                "UNPAID"),
                        Map.of(
                                "part", "GAVE",
                                "amountMinutes", 180,
                                "standing", "PROFESSIONAL",
                                "remuneration", "SALARIED_BY_PROVIDER")));
        var sessionId = recorded(town, town.staff, request);

        // When
        town.post(town.coordinator, "/sessions/" + sessionId + "/confirmation", Map.of())
                .statusCode(200)
                .body("state", equalTo("SETTLED"))
                .body("contributions.findAll { it.transferId != null }.size()", equalTo(1));

        // Then
        assertThat(town.balance(town.giver)).isEqualTo(120);
        assertThat(town.balance(town.bystander)).isZero();
    }

    @Test
    void hoursDoNotLeaveAnAccountWithoutTheWordOfItsHolder() {
        // Given
        var town = Neighbourhood.founded();
        var request = Map.of(
                "occurredOn",
                today,
                "contributions",
                List.of(
                        credited(town.giver, 60, town.receiver),
                        credited(town.bystander, 60, town.receiver),
                        Map.of("memberId", town.receiver.member(), "part", "RECEIVED", "amountMinutes", 120)));
        var sessionId = recorded(town, town.giver, request);
        var path = "/sessions/" + sessionId + "/confirmation";

        // When
        town.post(town.bystander, path, Map.of()).statusCode(422).body("code", equalTo("ledger/other-side-confirms"));

        // Then
        assertThat(town.balance(town.receiver)).isZero();
        town.post(town.receiver, path, Map.of()).statusCode(200).body("state", equalTo("SETTLED"));
        assertThat(town.balance(town.receiver)).isEqualTo(-120);
    }

    @Test
    void settlesOnceWhatACrashLeftConfirmed() {
        // Given
        var town = Neighbourhood.founded();
        var sessionId = recorded(town, town.giver, plain(town.agreed(50), 50));

        // When: the service died right after the confirmation was kept.
        Rows.change(
                "update session set state = 'CONFIRMED', version = 2, confirmed_by = 'receiver', confirmed_at = now()"
                        + " where id = ?",
                UUID.fromString(sessionId));

        // Then
        await().atMost(SOON)
                .untilAsserted(
                        () -> town.get(town.giver, "/sessions/" + sessionId).body("state", equalTo("SETTLED")));
        assertThat(town.balance(town.giver)).isEqualTo(50);
        assertThat(Rows.number("select count(*) from transfer where session_id = ?", UUID.fromString(sessionId)))
                .isEqualTo(1);
    }

    @Test
    void showsSessionsToThoseTheyConcern() {
        var town = Neighbourhood.founded();
        var arrangementId = town.agreed(15);
        var sessionId = recorded(town, town.giver, plain(arrangementId, 15));

        for (var person : List.of(town.giver, town.receiver, town.coordinator, town.staff)) {
            town.get(person, "/sessions?arrangementId=" + arrangementId)
                    .statusCode(200)
                    .body("items.id", equalTo(List.of(sessionId)));
            town.get(person, "/sessions/" + sessionId).statusCode(200);
        }
        for (var person : List.of(town.bystander, town.otherStaff)) {
            town.get(person, "/sessions").statusCode(200).body("items", hasSize(0));
            town.get(person, "/sessions/" + sessionId).statusCode(404);
            town.post(person, "/sessions/" + sessionId + "/confirmation", Map.of())
                    .statusCode(404);
        }
        town.get(town.analyst, "/sessions").statusCode(403);
        here.get(here.coordinator, "/sessions/" + sessionId).statusCode(404);
    }

    @Test
    void listsPageByPageNewestFirst() {
        // Given
        var town = Neighbourhood.founded();
        var older = recorded(town, town.giver, plain(town.agreed(10), 10));
        var newer = recorded(town, town.giver, plain(town.agreed(10), 10));

        // When
        var first = town.get(town.giver, "/sessions?limit=1&state=RECORDED")
                .extract()
                .jsonPath();

        // Then
        assertThat(first.getList("items.id")).isEqualTo(List.of(newer));
        town.get(town.giver, "/sessions?limit=1&cursor=" + first.getString("next"))
                .body("items.id", equalTo(List.of(older)));
        town.get(town.giver, "/sessions?state=SETTLED").body("items", hasSize(0));
        town.get(town.giver, "/sessions?state=ASLEEP").statusCode(422);
        town.get(town.giver, "/sessions?limit=101").statusCode(422);
        town.get(town.giver, "/sessions?cursor=nonsense").statusCode(422);
    }

    private String recorded(Neighbourhood town, Person person, Map<String, ?> request) {
        return town.post(person, "/sessions", request)
                .statusCode(201)
                .body("state", equalTo("RECORDED"))
                .extract()
                .path("id");
    }

    private Map<String, Object> plain(UUID arrangementId, long amountMinutes) {
        return new LinkedHashMap<>(
                Map.of("arrangementId", arrangementId, "occurredOn", today, "amountMinutes", amountMinutes));
    }

    private static Map<String, Object> credited(Person giver, long amountMinutes, Person receiver) {
        return Map.of(
                "memberId",
                giver.member(),
                "part",
                "GAVE",
                "amountMinutes",
                amountMinutes,
                "remuneration",
                "TIME_CREDIT",
                "receivedByMemberId",
                receiver.member());
    }

    private static void grant(Neighbourhood town, Person member, long amountMinutes) {
        var issue = town.get(town.coordinator, "/accounts?kind=ISSUE").extract().<String>path("items[0].id");
        var own = town.get(member, "/accounts/mine").extract().<String>path("id");
        town.post(
                        town.coordinator,
                        "/transfers",
                        Map.of(
                                "id", UUID.randomUUID(),
                                "debitAccountId", issue,
                                "creditAccountId", own,
                                "amountMinutes", amountMinutes,
                                "kind", "GRANT"))
                .statusCode(201);
    }

    private static List<PublishedEvent> events(Neighbourhood town, String sessionId) {
        return Events.read("commonhour.ledger.session.v1", town.communityId).stream()
                .filter(event -> event.field("sessionId").equals(sessionId))
                .toList();
    }
}
