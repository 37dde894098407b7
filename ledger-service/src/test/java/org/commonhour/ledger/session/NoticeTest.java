package org.commonhour.ledger.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CommonhourTest
class NoticeTest {

    private Neighbourhood here;
    private Happenings happen;

    @BeforeEach
    void found() {
        here = Neighbourhood.founded();
        happen = new Happenings(here);
    }

    @Test
    void confirmsItselfWhenNobodyObjectsAfterTheOneWhoGivesTheHoursWasTold() {
        // Given
        var sessionId = happen.recorded(60);
        here.get(here.giver, path(sessionId)).body("confirmsItselfAt", nullValue());
        noticed(here.giver, sessionId).body("confirmsItselfAt", nullValue());
        var told = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String due = noticed(here.receiver, sessionId).extract().path("confirmsItselfAt");
        assertThat(Instant.parse(due)).isBetween(told.plus(14, ChronoUnit.DAYS), told.plus(15, ChronoUnit.DAYS));
        assertThat(noticed(here.receiver, sessionId).extract().<String>path("confirmsItselfAt"))
                .isEqualTo(due);

        // When
        passes(sessionId, 15);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.giver, path(sessionId))
                        .body("state", equalTo("SETTLED"))
                        .body("confirmation.kind", equalTo("AUTO_CONFIRMED")));
        assertThat(here.balance(here.giver)).isEqualTo(60);
    }

    @Test
    void neverMovesHoursOfSomebodyWhoWasNotTold() {
        // Given
        var untold = happen.recorded(60);
        var disputed = happen.recorded(30);
        noticed(here.receiver, disputed);
        here.post(here.receiver, path(disputed) + "/dispute", Map.of("reason", "NOT_AGREED"));
        var due = happen.recorded(10);
        noticed(here.receiver, due);

        // When
        passes(untold, 15);
        passes(disputed, 15);
        passes(due, 15);

        // Then
        await().atMost(SOON).untilAsserted(() -> here.get(here.giver, path(due)).body("state", equalTo("SETTLED")));
        here.get(here.giver, path(untold)).body("state", equalTo("RECORDED"));
        here.get(here.giver, path(disputed)).body("state", equalTo("DISPUTED"));
        assertThat(here.balance(here.giver)).isEqualTo(10);
    }

    @Test
    void whoRecordsThatTheyWereHelpedKnowsOfIt() {
        var request = Map.of(
                "arrangementId", here.agreed(20), "occurredOn", Happenings.TODAY.toString(), "amountMinutes", 20);

        here.post(here.receiver, "/sessions", request).statusCode(201).body("confirmsItselfAt", notNullValue());
    }

    @Test
    void aCoordinatorNotesACallAndForWhom() {
        // Given
        var sessionId = happen.recorded(25);
        here.post(here.coordinator, path(sessionId) + "/notice", Map.of()).statusCode(422);
        here.post(here.coordinator, path(sessionId) + "/notice", Map.of("onBehalfOfMemberId", here.receiver.member()))
                .statusCode(200)
                .body("confirmsItselfAt", notNullValue());

        // When
        here.post(
                        here.coordinator,
                        path(sessionId) + "/confirmation",
                        Map.of("onBehalfOfMemberId", here.receiver.member(), "channel", "BROKER_IN_PERSON"))
                .statusCode(200)
                .body("state", equalTo("SETTLED"))
                .body("confirmation.kind", equalTo("ON_BEHALF"))
                .body("confirmation.channel", equalTo("BROKER_IN_PERSON"))
                .body(
                        "confirmation.onBehalfOfMemberId",
                        equalTo(here.receiver.member().toString()))
                .body("confirmsItselfAt", nullValue());

        // Then
        here.get(here.receiver, path(sessionId) + "/versions")
                .body("items[1].channel", equalTo("BROKER_IN_PERSON"))
                .body("items[1].forMemberId", equalTo(here.receiver.member().toString()));
    }

    private ValidatableResponse noticed(Person person, String sessionId) {
        return here.post(person, path(sessionId) + "/notice", Map.of()).statusCode(200);
    }

    /** As if so many days had passed since everybody was told. */
    private static void passes(String sessionId, int days) {
        Rows.change(
                "update session set told_at = told_at - cast(? as int) * interval '1 day' where id = ?",
                days,
                UUID.fromString(sessionId));
    }

    private static String path(String sessionId) {
        return "/sessions/" + sessionId;
    }
}
