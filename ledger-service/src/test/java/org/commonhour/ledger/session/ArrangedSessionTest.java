package org.commonhour.ledger.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.session.Happenings.credited;
import static org.commonhour.ledger.session.Happenings.helped;
import static org.commonhour.ledger.session.Happenings.line;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What came of an arrangement is told of both who agreed, and then nothing is held for it any more. */
@CommonhourTest
class ArrangedSessionTest {

    private Neighbourhood here;
    private Happenings happen;

    @BeforeEach
    void found() {
        here = Neighbourhood.founded();
        happen = new Happenings(here);
    }

    @Test
    void oneSideAloneDoesNotUseUpWhatTwoAgreed() {
        // Given
        var arrangementId = here.agreed(60);
        // When
        here.post(here.receiver, "/sessions", of(arrangementId, helped(here.receiver, 60)))
                .statusCode(422)
                .body("code", equalTo("ledger/arrangement-one-sided"))
                .body("errors[0].pointer", equalTo("/contributions"));
        here.post(here.staff, "/sessions", of(arrangementId, line(here.giver, "GAVE", 60, "UNPAID")))
                .statusCode(422)
                .body("code", equalTo("ledger/arrangement-one-sided"));
        var sessionId = happen.post(
                here.giver, of(arrangementId, credited(here.giver, here.receiver, 60), helped(here.receiver, 60)));
        here.post(here.giver, "/sessions/" + sessionId + "/correction", happen.correction(1, helped(here.giver, 60)))
                .statusCode(422)
                .body("code", equalTo("ledger/arrangement-one-sided"));
        // Then
        here.post(here.receiver, "/sessions/" + sessionId + "/confirmation", Map.of())
                .body("state", equalTo("SETTLED"));
        assertThat(here.balance(here.giver)).isEqualTo(60);
    }

    @Test
    void aCoordinatorMayRecordOneSideOfAnArrangement() {
        happen.post(here.coordinator, of(here.agreed(60), helped(here.receiver, 60)));
    }

    @Test
    void staffKnowTheArrangementsOfTheirOwnServicesAlone() {
        // Given
        var another = UUID.randomUUID();
        var organisation = UUID.randomUUID();
        here.runs(organisation, another);
        var stranger = here.alsoStaff("stranger", organisation);
        var request = of(here.agreed(60), credited(here.giver, here.receiver, 60), helped(here.receiver, 60));
        request.put("serviceId", another);
        // When, Then
        here.post(stranger, "/sessions", request).statusCode(422).body("code", equalTo("ledger/arrangement-unknown"));
        request.put("serviceId", here.serviceId);
        happen.post(here.staff, request);
    }

    @Test
    void nothingIsHeldAnyMoreForWhatWasUnpaid() {
        settled(of(held(60), line(here.giver, "GAVE", 60, "UNPAID"), helped(here.receiver, 60)));

        assertThat(here.held(here.receiver)).isZero();
        assertThat(here.balance(here.receiver)).isZero();
        here.get(here.analyst, "/self-check").body("checks.holds", everyItem(equalTo(true)));
    }

    @Test
    void nothingIsHeldAnyMoreForWhatAnotherGave() {
        settled(of(held(60), credited(here.bystander, here.receiver, 60), helped(here.receiver, 60)));

        assertThat(here.held(here.receiver)).isZero();
        assertThat(here.balance(here.receiver)).isEqualTo(-60);
        here.get(here.analyst, "/self-check").body("checks.holds", everyItem(equalTo(true)));
    }

    private UUID held(long amountMinutes) {
        var arrangementId = here.agreed(amountMinutes);
        await().atMost(Neighbourhood.SOON)
                .untilAsserted(() -> assertThat(here.held(here.receiver)).isEqualTo(amountMinutes));
        return arrangementId;
    }

    private void settled(Map<String, Object> request) {
        var sessionId = happen.post(here.coordinator, request);
        here.post(here.coordinator, "/sessions/" + sessionId + "/confirmation", Map.of())
                .statusCode(200)
                .body("state", equalTo("SETTLED"));
    }

    @SafeVarargs
    private Map<String, Object> of(UUID arrangementId, Map<String, Object>... lines) {
        var request = happen.session(lines);
        request.put("arrangementId", arrangementId);
        return request;
    }
}
