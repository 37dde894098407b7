package org.commonhour.ledger.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.ledger.session.Happenings.line;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Rows;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CommonhourTest
class GroupSessionTest {

    private Neighbourhood here;
    private Happenings happen;

    @BeforeEach
    void found() {
        here = Neighbourhood.founded();
        happen = new Happenings(here);
    }

    @Test
    void twoHundredLinesAreRecordedAndSettledInOneStep() {
        // Given
        var request = happen.session();
        request.put("contributions", lines(200));
        request.put("confirmed", true);

        // When
        var sessionId = here.post(here.coordinator, "/sessions", request)
                .statusCode(201)
                .body("state", equalTo("SETTLED"))
                .body("contributions.size()", equalTo(200))
                .body("contributions.findAll { it.transferId != null }.size()", equalTo(200))
                .extract()
                .<String>path("id");

        // Then
        assertThat(here.balance(here.giver)).isEqualTo(200);
        assertThat(Rows.number(
                        "select count(distinct recorded_at) from transfer where session_id = ?",
                        UUID.fromString(sessionId)))
                .isEqualTo(1);
        assertThat(Rows.number("select count(*) from transfer where session_id = ?", UUID.fromString(sessionId)))
                .isEqualTo(200);
    }

    @Test
    void oneCorrectedLineOfManyMovesOneTransferBackAndOneAnew() {
        // Given
        var request = happen.session();
        request.put("contributions", lines(200));
        request.put("confirmed", true);
        var sessionId = happen.post(here.coordinator, request);
        var lines = lines(200);
        lines.set(7, line(here.bystander, "GAVE", 5, "TIME_CREDIT"));
        var correction = happen.correction(3);
        correction.put("contributions", lines);

        // When
        here.post(here.coordinator, "/sessions/" + sessionId + "/correction", correction)
                .statusCode(200)
                .body("state", equalTo("SETTLED"))
                .body("contributions.size()", equalTo(200));

        // Then
        assertThat(here.balance(here.giver)).isEqualTo(199);
        assertThat(here.balance(here.bystander)).isEqualTo(5);
        assertThat(Rows.number("select count(*) from transfer where session_id = ?", UUID.fromString(sessionId)))
                .isEqualTo(202);
    }

    @Test
    void moreThanTwoHundredAreRefusedWithAReason() {
        var request = happen.session();
        request.put("contributions", lines(201));

        here.post(here.coordinator, "/sessions", request)
                .statusCode(422)
                .body("code", equalTo("request/invalid"))
                .body("errors[0].pointer", equalTo("/contributions"))
                .body("errors[0].detail", containsString("200 contributions"));
    }

    @Test
    void onlyACoordinatorWhoTookNoPartConfirmsInTheSameStep() {
        var request = happen.session(line(here.giver, "GAVE", 10, "UNPAID"));
        request.put("confirmed", true);

        for (var person : List.of(here.giver, here.staff)) {
            here.post(person, "/sessions", request).statusCode(403);
        }
        request.put("onBehalfOfMemberId", here.giver.member());
        here.post(here.coordinator, "/sessions", request).statusCode(403);
    }

    private List<Map<String, Object>> lines(int count) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int line = 0; line < count; line++) {
            lines.add(line(here.giver, "GAVE", 1, "TIME_CREDIT"));
        }
        return lines;
    }
}
