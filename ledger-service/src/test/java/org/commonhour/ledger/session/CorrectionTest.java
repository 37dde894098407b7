package org.commonhour.ledger.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.ledger.session.Happenings.credited;
import static org.commonhour.ledger.session.Happenings.helped;
import static org.commonhour.ledger.session.Happenings.line;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.commonhour.kit.access.Role;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CommonhourTest
class CorrectionTest {

    private Neighbourhood here;
    private Happenings happen;

    @BeforeEach
    void found() {
        here = Neighbourhood.founded();
        happen = new Happenings(here);
    }

    @Test
    void aCoordinatorDoesNotCorrectThemselvesIntoASession() {
        // Given
        var sessionId = happen.settled(90);
        here.becomes(here.bystander, Role.COORDINATOR, null);
        var correction = happen.correction(
                3,
                credited(here.bystander, here.receiver, 90),
                line(here.giver, "GAVE", 90, "UNPAID"),
                helped(here.receiver, 90));

        // When
        corrected(here.bystander, sessionId, correction)
                .statusCode(403)
                .body("code", equalTo("ledger/correction-not-yours"));

        // Then
        assertThat(here.balance(here.bystander)).isZero();
        corrected(here.coordinator, sessionId, correction).statusCode(200);
    }

    @Test
    void hoursOfASettledSessionGoBackAndMoveAnewInOneGroup() {
        // Given
        var sessionId = happen.settled(90);
        here.post(here.receiver, "/sessions/" + sessionId + "/dispute", Map.of("reason", "WRONG_MINUTES"))
                .statusCode(200);

        // When
        var corrected = corrected(
                        here.coordinator,
                        sessionId,
                        happen.correction(4, credited(here.giver, here.receiver, 60), helped(here.receiver, 60)))
                .statusCode(200)
                .body("state", equalTo("SETTLED"))
                .body("version", equalTo(5))
                .body("dispute", nullValue())
                .body("contributions[0].amountMinutes", equalTo(60))
                .body("contributions[0].transferId", notNullValue())
                .extract();

        // Then
        assertThat(here.balance(here.giver)).isEqualTo(60);
        assertThat(here.balance(here.receiver)).isEqualTo(-60);
        for (var person : new Person[] {here.giver, here.receiver}) {
            here.get(person, "/sessions/" + sessionId + "/versions")
                    .statusCode(200)
                    .body("items.act", contains("RECORDED", "CONFIRMED", "SETTLED", "DISPUTED", "CORRECTED"))
                    .body("items[0].contributions.amountMinutes", contains(90, 90))
                    .body("items[2].contributions[0].reversedByTransferId", notNullValue())
                    .body("items[4].contributions.amountMinutes", contains(60, 60))
                    .body(
                            "items[4].contributions[0].transferId",
                            equalTo(corrected.path("contributions[0].transferId")));
        }
        assertThat(transfers(sessionId)).isEqualTo(3);
        assertThat(Rows.number(
                        "select count(distinct recorded_at) from transfer where session_id = ? and seq > 1",
                        UUID.fromString(sessionId)))
                .isEqualTo(1);
        here.get(here.analyst, "/self-check").statusCode(200).body("checks.findAll { !it.holds }.size()", equalTo(0));
    }

    @Test
    void aChangedFactMovesNothing() {
        // Given
        var sessionId = happen.settled(90);
        var transfer = here.get(here.giver, "/sessions/" + sessionId).extract().path("contributions[0].transferId");
        var learned = credited(here.giver, here.receiver, 90);
        learned.put("function", "COACH_TRAIN");

        // When
        corrected(here.coordinator, sessionId, happen.correction(3, learned, helped(here.receiver, 90)))
                .statusCode(200)
                .body("contributions.find { it.part == 'GAVE' }.function", equalTo("COACH_TRAIN"))
                .body("contributions.find { it.part == 'GAVE' }.transferId", equalTo(transfer));

        // Then
        assertThat(transfers(sessionId)).isEqualTo(1);
        assertThat(here.balance(here.giver)).isEqualTo(90);
    }

    @Test
    void nothingChangesWhenTheLedgerRefusesUnlessLimitsAreSetAside() {
        // Given
        var sessionId = happen.settled(90);
        var request = happen.correction(3, credited(here.giver, here.receiver, 1_300), helped(here.receiver, 1_300));

        // When
        corrected(here.coordinator, sessionId, request)
                .statusCode(422)
                .body("code", equalTo("ledger/insufficient-balance"));

        // Then
        here.get(here.giver, "/sessions/" + sessionId)
                .body("version", equalTo(3))
                .body("state", equalTo("SETTLED"))
                .body("contributions.amountMinutes", contains(90, 90));
        assertThat(here.balance(here.giver)).isEqualTo(90);
        assertThat(transfers(sessionId)).isEqualTo(1);
        request.put("beyondLimits", true);
        corrected(here.coordinator, sessionId, request).statusCode(200).body("state", equalTo("SETTLED"));
        assertThat(here.balance(here.receiver)).isEqualTo(-1_300);
        here.get(here.analyst, "/self-check").body("checks.findAll { !it.holds }.size()", equalTo(0));
    }

    @Test
    void beforeItIsSettledWhoRecordedItCorrectsItAndTheOtherSideConfirms() {
        // Given
        var sessionId = happen.recorded(90);
        var request = happen.correction(2, credited(here.giver, here.receiver, 75), helped(here.receiver, 75));
        here.post(here.receiver, "/sessions/" + sessionId + "/dispute", Map.of("reason", "WRONG_MINUTES"));
        corrected(here.receiver, sessionId, request)
                .statusCode(403)
                .body("code", equalTo("ledger/correction-not-yours"));

        // When
        corrected(here.giver, sessionId, request).statusCode(200).body("state", equalTo("RECORDED"));

        // Then
        assertThat(here.balance(here.giver)).isZero();
        here.post(here.giver, "/sessions/" + sessionId + "/confirmation", Map.of())
                .statusCode(422);
        here.post(here.receiver, "/sessions/" + sessionId + "/confirmation", Map.of())
                .body("state", equalTo("SETTLED"));
        assertThat(here.balance(here.giver)).isEqualTo(75);
    }

    @Test
    void onlyACoordinatorWhoTookNoPartChangesWhatIsSettledAndOnlyWhatTheySaw() {
        var sessionId = happen.settled(30);
        var request = happen.correction(3, credited(here.giver, here.receiver, 20), helped(here.receiver, 20));

        for (var person : new Person[] {here.giver, here.receiver, here.staff}) {
            corrected(person, sessionId, request).statusCode(403);
            withdrawn(person, sessionId, 3).statusCode(403);
        }
        corrected(here.bystander, sessionId, request).statusCode(404);
        request.put("onBehalfOfMemberId", here.giver.member());
        corrected(here.coordinator, sessionId, request).statusCode(403);
        request.remove("onBehalfOfMemberId");
        request.put("version", 2);
        corrected(here.coordinator, sessionId, request).statusCode(412).body("code", equalTo("precondition/stale"));
        var same = happen.correction(3, credited(here.giver, here.receiver, 30), helped(here.receiver, 30));
        corrected(here.coordinator, sessionId, same).statusCode(422).body("code", equalTo("request/invalid"));
        assertThat(here.balance(here.giver)).isEqualTo(30);
    }

    @Test
    void whatDidNotHappenGoesBackAndMayBeRecordedAnew() {
        // Given
        var sessionId = happen.settled(45);

        // When
        withdrawn(here.coordinator, sessionId, 3)
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("contributions[0].reversedByTransferId", notNullValue());

        // Then
        assertThat(here.balance(here.giver)).isZero();
        withdrawn(here.coordinator, sessionId, 4)
                .statusCode(409)
                .body("code", equalTo("ledger/session-not-correctable"));
        var arrangement =
                here.get(here.giver, "/sessions/" + sessionId).extract().path("arrangementId");
        happen.post(
                here.receiver,
                Map.of("arrangementId", arrangement, "occurredOn", Happenings.TODAY.toString(), "amountMinutes", 40));
    }

    @Test
    void hoursThatWereGivenBackByHandDoNotGoBackTwice() {
        // Given
        var sessionId = happen.settled(50);
        var transfer = here.get(here.giver, "/sessions/" + sessionId).extract().path("contributions[0].transferId");
        here.post(
                        here.coordinator,
                        "/transfers/" + transfer + "/reversal",
                        Map.of("id", UUID.randomUUID(), "reason", "MISTAKE"))
                .statusCode(201);

        // When
        corrected(
                        here.coordinator,
                        sessionId,
                        happen.correction(3, credited(here.giver, here.receiver, 20), helped(here.receiver, 20)))
                .statusCode(200);

        // Then
        assertThat(here.balance(here.giver)).isEqualTo(20);
    }

    @Test
    void whoWasTakenOffASessionStillSeesWhy() {
        var sessionId = happen.post(
                here.coordinator,
                happen.session(line(here.bystander, "GAVE", 30, "UNPAID"), line(here.giver, "GAVE", 30, "UNPAID")));

        corrected(here.coordinator, sessionId, happen.correction(1, line(here.giver, "GAVE", 30, "UNPAID")))
                .statusCode(200)
                .body("state", equalTo("SETTLED"));

        here.get(here.bystander, "/sessions/" + sessionId)
                .statusCode(200)
                .body("allowed", equalTo(java.util.List.of()));
        here.get(here.bystander, "/sessions/" + sessionId + "/versions")
                .body("items[1].act", equalTo("CORRECTED"))
                .body("items[1].contributions.size()", equalTo(1));
        here.get(here.otherStaff, "/sessions/" + sessionId + "/versions").statusCode(404);
    }

    private ValidatableResponse corrected(Person person, String sessionId, Map<String, Object> request) {
        return here.post(person, "/sessions/" + sessionId + "/correction", request);
    }

    private ValidatableResponse withdrawn(Person person, String sessionId, long version) {
        return here.post(person, "/sessions/" + sessionId + "/withdrawal", Map.of("version", version));
    }

    private static long transfers(String sessionId) {
        return Rows.number("select count(*) from transfer where session_id = ?", UUID.fromString(sessionId));
    }
}
