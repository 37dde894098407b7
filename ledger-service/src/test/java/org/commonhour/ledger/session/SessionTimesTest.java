package org.commonhour.ledger.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commonhour.ledger.session.Happenings.TODAY;
import static org.commonhour.ledger.session.Happenings.helped;
import static org.commonhour.ledger.session.Happenings.line;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** L14: no minute of a person is both paid and credited. */
@CommonhourTest
class SessionTimesTest {

    private static final String YESTERDAY = TODAY.minusDays(1).toString();

    private Neighbourhood here;
    private Happenings happen;

    @BeforeEach
    void found() {
        here = Neighbourhood.founded();
        happen = new Happenings(here);
    }

    @Test
    void aContributionBeginsWithItsSessionUnlessItSaysOtherwise() {
        var late = line(here.bystander, "GAVE", 30, "UNPAID");
        late.put("startedAt", YESTERDAY + "T11:30:00+02:00");
        var request = happen.session(line(here.giver, "GAVE", 60, "UNPAID"), late);
        request.put("occurredOn", YESTERDAY);
        request.put("startedAt", YESTERDAY + "T09:00:25Z");

        here.post(here.coordinator, "/sessions", request)
                .statusCode(201)
                .body("startedAt", equalTo(YESTERDAY + "T09:00:00Z"))
                .body("contributions[0].startedAt", equalTo(YESTERDAY + "T09:00:00Z"))
                .body("contributions[1].startedAt", equalTo(YESTERDAY + "T09:30:00Z"));
        here.post(here.coordinator, "/sessions", happen.session(line(here.giver, "GAVE", 60, "UNPAID")))
                .statusCode(201)
                .body("startedAt", nullValue())
                .body("contributions[0].startedAt", nullValue());
    }

    @Test
    void aDayThatIsPaidAndCreditedHas24HoursWhereItIsNotToldWhen() {
        // Given
        happen.post(
                here.coordinator,
                happen.session(Happenings.credited(here.giver, here.receiver, 1_000), helped(here.receiver, 1_000)));
        // When
        here.post(here.coordinator, "/sessions", happen.session(line(here.giver, "GAVE", 441, "PAID_PEER")))
                .statusCode(422)
                .body("code", equalTo("ledger/paid-and-credited"))
                .body("errors[0].pointer", equalTo("/contributions/0/amountMinutes"));
        // Then
        happen.post(here.coordinator, happen.session(line(here.giver, "GAVE", 440, "PAID_PEER")));
        here.post(
                        here.coordinator,
                        "/sessions",
                        happen.session(Happenings.credited(here.giver, here.receiver, 1), helped(here.receiver, 1)))
                .statusCode(422);
        var dayBefore =
                happen.session(Happenings.credited(here.giver, here.receiver, 1_000), helped(here.receiver, 1_000));
        dayBefore.put("occurredOn", YESTERDAY);
        happen.post(here.coordinator, dayBefore);
        happen.post(here.coordinator, happen.session(line(here.bystander, "GAVE", 1_440, "PAID_PEER")));
        here.get(here.analyst, "/self-check").body("checks.findAll { !it.holds }.code", empty());
    }

    @Test
    void refusesATimeOnAnotherDay() {
        var request = happen.session(line(here.giver, "GAVE", 60, "UNPAID"));
        request.put("startedAt", TODAY.minusDays(3) + "T09:00:00Z");

        here.post(here.coordinator, "/sessions", request)
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/startedAt"));
    }

    @Test
    void minutesThatArePaidInOneSessionAreNotCreditedInAnother() {
        // Given
        var paid = at("09:00", line(here.giver, "GAVE", 120, "PAID_PEER"));
        happen.post(here.coordinator, paid);
        var overlapping = at("10:59", line(here.bystander, "GAVE", 30, "TIME_CREDIT"), credited(30));

        // When
        here.post(here.coordinator, "/sessions", overlapping)
                .statusCode(422)
                .body("code", equalTo("ledger/paid-and-credited"))
                .body("errors[0].pointer", equalTo("/contributions/1/startedAt"));

        // Then: what follows, what is unpaid, and what has no time is taken.
        happen.post(here.coordinator, at("11:00", credited(60)));
        happen.post(here.coordinator, at("10:00", line(here.giver, "GAVE", 60, "UNPAID")));
        happen.post(here.coordinator, happen.session(credited(60)));
    }

    @Test
    void whatWasWithdrawnOrCorrectedAwayClaimsNothing() {
        // Given
        var paid = happen.post(here.coordinator, at("09:00", line(here.giver, "GAVE", 120, "PAID_PEER")));
        here.post(here.coordinator, "/sessions", at("10:00", credited(60))).statusCode(422);

        // When
        var correction = at("08:00", line(here.giver, "GAVE", 120, "PAID_PEER"));
        correction.put("version", 1);
        correction.put("reason", "WRONG_DAY");
        here.post(here.coordinator, "/sessions/" + paid + "/correction", correction)
                .statusCode(200)
                .body("version", equalTo(3))
                .body("state", equalTo("SETTLED"));

        // Then
        var credited = happen.post(here.coordinator, at("10:00", credited(60)));
        correction = at("09:30", line(here.giver, "GAVE", 120, "PAID_PEER"));
        correction.put("version", 3);
        correction.put("reason", "WRONG_DAY");
        here.post(here.coordinator, "/sessions/" + paid + "/correction", correction)
                .statusCode(422)
                .body("code", equalTo("ledger/paid-and-credited"));
        here.post(here.coordinator, "/sessions/" + credited + "/withdrawal", Map.of("version", 1))
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        here.post(here.coordinator, "/sessions/" + paid + "/correction", correction)
                .statusCode(200);
    }

    @Test
    void ofTwoWhoClaimTheSameMinutesAtOnceOneIsRefused() {
        for (int round = 0; round < 5; round++) {
            var paid = at("0" + round + ":00", line(here.giver, "GAVE", 30, "PAID_PEER"));
            var credited = at("0" + round + ":10", credited(30));

            var answers = Stream.of(paid, credited)
                    .map(request ->
                            CompletableFuture.supplyAsync(() -> here.post(here.coordinator, "/sessions", request)
                                    .extract()
                                    .statusCode()))
                    .toList();

            assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 422);
        }
    }

    private Map<String, Object> credited(long amountMinutes) {
        return line(here.giver, "GAVE", amountMinutes, "TIME_CREDIT");
    }

    @SafeVarargs
    private Map<String, Object> at(String time, Map<String, Object>... lines) {
        var request = happen.session(lines);
        request.put("occurredOn", YESTERDAY);
        request.put("startedAt", YESTERDAY + "T" + time + ":00Z");
        return request;
    }
}
