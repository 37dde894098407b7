package org.commonhour.ledger.insight;

import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.TO_NOW;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Person;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is disputed, corrected or withdrawn in the ledger moves every figure, through the events alone. */
@CommonhourTest
class CorrectedFiguresTest {

    private final LocalDate today = LocalDate.now(Clock.systemUTC());
    private final LocalDate before = today.minusMonths(1);
    private UUID otherOrganisation;
    private UUID otherService;
    private Neighbourhood here;
    private String sessionId;

    @BeforeEach
    void settled() {
        here = Neighbourhood.founded();
        otherOrganisation = UUID.randomUUID();
        otherService = UUID.randomUUID();
        here.runs(otherOrganisation, otherService);
        var request = session(here.serviceId, today, given(here.giver, 90, "DELIVER", "FRONTLINE", here.receiver));
        request.put("confirmed", true);
        sessionId = here.post(here.coordinator, "/sessions", request)
                .statusCode(201)
                .body("state", equalTo("SETTLED"))
                .extract()
                .path("id");
        await().atMost(SOON).untilAsserted(() -> {
            figures("service").body("items.key", contains(here.serviceId.toString()));
            figures("organisation").body("items.key", contains(here.organisationId.toString()));
            figures("phase").body("items.key", contains("DELIVER")).body("items.unpaidMinutes", contains(90));
            figures("function").body("items.key", contains("FRONTLINE"));
            figures("month").body("items.key", contains(YearMonth.from(today).toString()));
            grid(here.serviceId).body("views[0].minutes.deliveryCommunity", equalTo(90));
            principles().body("minutes", equalTo(90)).body("ties", equalTo(1));
        });
    }

    @Test
    void aCorrectionMovesEveryFigure() {
        // When
        var design = given(here.bystander, 60, "DESIGN", "FACILITATE", here.receiver);
        design.put("participationLevel", "CO_DECIDED");
        var correction = session(otherService, before, design);
        correction.put("version", 3);
        correction.put("reason", "WRONG_PEOPLE");
        here.post(here.coordinator, "/sessions/" + sessionId + "/correction", correction)
                .statusCode(200)
                .body("state", equalTo("SETTLED"));

        // Then
        await().atMost(SOON).untilAsserted(() -> {
            figures("service").body("items.key", contains(otherService.toString()));
            figures("organisation").body("items.key", contains(otherOrganisation.toString()));
            figures("phase").body("items.key", contains("DESIGN")).body("items.unpaidMinutes", contains(60));
            figures("function").body("items.key", contains("FACILITATE"));
            figures("month").body("items.key", contains(YearMonth.from(before).toString()));
            grid(here.serviceId).body("views[0].minutes.deliveryCommunity", equalTo(0));
            grid(otherService).body("views[0].minutes.designCommunity", equalTo(60));
            principles().body("minutes", equalTo(60)).body("ties", equalTo(1));
            here.get(here.analyst, "/insight/services/" + here.serviceId + "/sources?" + TO_NOW)
                    .body("items", hasSize(0));
            here.get(here.analyst, "/insight/services/" + otherService + "/sources?" + TO_NOW)
                    .body("items.id", contains(sessionId))
                    .body("items.version", contains(4));
        });
    }

    @Test
    void aDisputedSessionCountsForNothingUntilItIsUpheld() {
        // When
        here.post(here.receiver, "/sessions/" + sessionId + "/dispute", Map.of("reason", "NOT_HAPPENED"))
                .statusCode(200);
        await().atMost(SOON).untilAsserted(() -> {
            figures("service").body("items", hasSize(0));
            principles().body("minutes", equalTo(0));
        });
        here.post(here.coordinator, "/sessions/" + sessionId + "/dispute/end", Map.of())
                .statusCode(200);

        // Then
        await().atMost(SOON).untilAsserted(() -> figures("service").body("items.unpaidMinutes", contains(90)));
    }

    @Test
    void whatDidNotHappenCountsForNothing() {
        // When
        here.post(here.coordinator, "/sessions/" + sessionId + "/withdrawal", Map.of("version", 3))
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));

        // Then
        await().atMost(SOON).untilAsserted(() -> {
            figures("month").body("items", hasSize(0));
            grid(here.serviceId).body("views[0].minutes.deliveryCommunity", equalTo(0));
            principles().body("minutes", equalTo(0));
        });
    }

    @Test
    void staffHoursStandOnTheAxisOfTheirPhase() {
        // When
        staffHours("design", "DESIGN", null, 600);
        staffHours("delivery", "DELIVER", "FRONTLINE", 300);
        staffHours("office", "DELIVER", "ADMIN", 120);
        staffHours("all", null, null, 60);

        // Then
        await().atMost(SOON).untilAsserted(() -> {
            grid(here.serviceId)
                    .body("views[0].minutes.designProfessional", equalTo(600))
                    .body("views[0].minutes.deliveryProfessional", equalTo(360));
            figures("phase").body("items.paidMinutes", contains(480, 600));
            figures("function")
                    .body("items.key", contains("ADMIN", "FRONTLINE", "NOT_SAID"))
                    .body("items.paidMinutes", contains(120, 300, 660));
        });
    }

    private void staffHours(String reference, String phase, String function, long amountMinutes) {
        Map<String, Object> report = new HashMap<>(Map.of(
                "organisationId",
                here.organisationId,
                "serviceId",
                here.serviceId,
                "month",
                YearMonth.from(today).toString(),
                "amountMinutes",
                amountMinutes,
                "reference",
                reference));
        report.put("phase", phase);
        report.put("function", function);
        here.post(here.staff, "/staff-hours", report).statusCode(201);
    }

    private ValidatableResponse figures(String by) {
        return here.get(here.analyst, "/insight/figures?by=" + by + "&" + TO_NOW)
                .statusCode(200);
    }

    private ValidatableResponse grid(UUID service) {
        return here.get(here.analyst, "/insight/services/" + service + "/grid?" + TO_NOW)
                .statusCode(200);
    }

    private ValidatableResponse principles() {
        return here.get(here.analyst, "/insight/principles?" + TO_NOW).statusCode(200);
    }

    private Map<String, Object> session(UUID service, LocalDate day, Map<String, Object> given) {
        Map<String, Object> request = new HashMap<>();
        request.put("serviceId", service);
        request.put("occurredOn", day.toString());
        request.put(
                "contributions",
                List.of(
                        given,
                        Map.of(
                                "memberId", here.receiver.member(),
                                "part", "RECEIVED",
                                "amountMinutes", given.get("amountMinutes"))));
        return request;
    }

    private static Map<String, Object> given(
            Person giver, long amountMinutes, String phase, String function, Person receiver) {
        return new HashMap<>(Map.of(
                "memberId",
                giver.member(),
                "part",
                "GAVE",
                "amountMinutes",
                amountMinutes,
                "phase",
                phase,
                "function",
                function,
                "standing",
                "SERVICE_USER",
                "remuneration",
                "TIME_CREDIT",
                "relationship",
                "UNRELATED",
                "receivedByMemberId",
                receiver.member()));
    }
}
