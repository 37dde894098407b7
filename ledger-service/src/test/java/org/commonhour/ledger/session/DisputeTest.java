package org.commonhour.ledger.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;
import org.commonhour.testkit.CommonhourTest;
import org.commonhour.testkit.Contract;
import org.commonhour.testkit.Events;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CommonhourTest
class DisputeTest {

    private Neighbourhood here;
    private Happenings happen;

    @BeforeEach
    void found() {
        here = Neighbourhood.founded();
        happen = new Happenings(here);
    }

    @Test
    void aDisputedRecordIsUpheldByACoordinatorAndThenItsHoursMove() {
        // Given
        var sessionId = happen.recorded(90);
        disputed(here.receiver, sessionId, Map.of("reason", "WRONG_MINUTES"))
                .statusCode(200)
                .body("state", equalTo("DISPUTED"))
                .body("dispute.reason", equalTo("WRONG_MINUTES"))
                .body("dispute.from", equalTo("RECORDED"))
                .body("dispute.byMemberId", equalTo(here.receiver.member().toString()));
        ended(here.giver, sessionId).statusCode(403).body("code", equalTo("ledger/dispute-not-yours"));
        post(here.receiver, sessionId, "confirmation", Map.of()).statusCode(409);

        // When
        ended(here.coordinator, sessionId)
                .statusCode(200)
                .body("state", equalTo("SETTLED"))
                .body("confirmation.kind", equalTo("COORDINATOR"))
                .body("dispute", nullValue());

        // Then
        assertThat(here.balance(here.giver)).isEqualTo(90);
        here.get(here.receiver, "/sessions/" + sessionId + "/versions")
                .body("items.act", contains("RECORDED", "DISPUTED", "UPHELD", "SETTLED"))
                .body("items.version", contains(1, 2, 3, 4))
                .body("items[1].reason", equalTo("WRONG_MINUTES"))
                .body("items[1].by", equalTo(here.receiver.subject()));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Events.read("commonhour.ledger.session.v1", here.communityId))
                        .filteredOn(event -> event.field("sessionId").equals(sessionId))
                        .extracting(event -> event.field("state"))
                        .containsExactly("RECORDED", "DISPUTED", "CONFIRMED", "SETTLED"));
        assertThat(Events.read("commonhour.ledger.session.v1", here.communityId))
                .allSatisfy(event ->
                        Contract.validEvent(event.body(), Path.of("contracts/events/session-changed.v1.schema.json")));
    }

    @Test
    void aSettledSessionStaysSettledWhenItsDisputeIsUpheldOrTakenBack() {
        var sessionId = happen.settled(60);
        disputed(here.giver, sessionId, Map.of("reason", "WRONG_DAY")).body("state", equalTo("DISPUTED"));
        assertThat(here.balance(here.giver)).isEqualTo(60);

        ended(here.giver, sessionId).statusCode(200).body("state", equalTo("SETTLED"));
        disputed(here.staff, sessionId, Map.of("reason", "OTHER"))
                .statusCode(200)
                .body("dispute.byMemberId", nullValue());
        ended(here.coordinator, sessionId).statusCode(200).body("state", equalTo("SETTLED"));
        assertThat(here.balance(here.giver)).isEqualTo(60);
        ended(here.coordinator, sessionId).statusCode(409).body("code", equalTo("ledger/session-not-disputed"));
    }

    @Test
    void aCoordinatorNotesADisputeForSomebodyOnThePhone() {
        var sessionId = happen.recorded(30);
        var request = Map.of("reason", "NOT_AGREED", "onBehalfOfMemberId", here.receiver.member());

        disputed(here.coordinator, sessionId, request)
                .statusCode(200)
                .body("dispute.byMemberId", equalTo(here.receiver.member().toString()));
        here.get(here.giver, "/sessions/" + sessionId + "/versions")
                .body("items[1].channel", equalTo("BROKER_PHONE"))
                .body("items[1].as", equalTo("COORDINATOR"))
                .body("items[1].forMemberId", equalTo(here.receiver.member().toString()));
        // The member speaks for herself afterwards.
        ended(here.receiver, sessionId).statusCode(200).body("state", equalTo("RECORDED"));
    }

    @Test
    void nobodyDisputesTheirOwnRecordNorWhatIsNotSaid() {
        var sessionId = happen.recorded(30);

        disputed(here.giver, sessionId, Map.of("reason", "OTHER"))
                .statusCode(422)
                .body("code", equalTo("ledger/other-side-disputes"));
        disputed(here.bystander, sessionId, Map.of("reason", "OTHER")).statusCode(404);
        disputed(here.receiver, sessionId, Map.of("reason", "BECAUSE")).statusCode(400);
        disputed(here.receiver, sessionId, Map.of("reason", "OTHER", "channel", "BROKER_PHONE"))
                .statusCode(422);
        disputed(here.receiver, sessionId, Map.of("reason", "OTHER")).statusCode(200);
        disputed(here.coordinator, sessionId, Map.of("reason", "OTHER"))
                .statusCode(409)
                .body("code", equalTo("ledger/session-not-disputable"));
    }

    @Test
    void tellsEachCallerWhatTheyMayDo() {
        var sessionId = happen.recorded(30);

        here.get(here.giver, "/sessions/" + sessionId).body("allowed", equalTo(List.of("CORRECT", "WITHDRAW")));
        here.get(here.receiver, "/sessions/" + sessionId).body("allowed", equalTo(List.of("CONFIRM", "DISPUTE")));
        here.get(here.staff, "/sessions/" + sessionId).body("allowed", equalTo(List.of("DISPUTE")));
    }

    private ValidatableResponse disputed(Person person, String sessionId, Map<String, ?> request) {
        return post(person, sessionId, "dispute", request);
    }

    private ValidatableResponse ended(Person person, String sessionId) {
        return post(person, sessionId, "dispute/end", Map.of());
    }

    private ValidatableResponse post(Person person, String sessionId, String step, Map<String, ?> request) {
        return here.post(person, "/sessions/" + sessionId + "/" + step, request);
    }
}
