package org.commonhour.ledger.insight;

import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Seen;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The grid over HTTP, from published events alone. */
@CommonhourTest
class GridResourceTest {

    private static final String DAY = "2026-05-12";

    private Neighbourhood here;
    private Seen seen;
    private String page;

    @BeforeEach
    void found() {
        here = Neighbourhood.founded();
        seen = new Seen(here);
        page = "/insight/services/" + here.serviceId + "/grid?from=2026-01&to=2026-06";
    }

    @Test
    void placesAServiceThatIsDesignedAndDeliveredTogether() {
        // Given
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int person = 0; person < 6; person++) {
            var id = UUID.randomUUID();
            lines.add(line(id, "DESIGN", "CO_DECIDED", "SERVICE_USER", "UNPAID", 180));
            lines.add(line(id, "DELIVER", null, "NEIGHBOUR_OR_MEMBER", "UNPAID", 1_400));
        }
        lines.add(line(UUID.randomUUID(), "DESIGN", null, "PROFESSIONAL", "SALARIED_BY_PROVIDER", 720));
        lines.add(line(UUID.randomUUID(), "DELIVER", null, "PROFESSIONAL", "SALARIED_BY_PROVIDER", 3_600));
        var session = UUID.randomUUID();

        // When
        seen.session(session, 2, "SETTLED", here.serviceId, DAY, lines);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.staff, page)
                        .statusCode(200)
                        .body("views.basis", contains("STANDING", "REMUNERATION"))
                        .body("views[0].outcome", equalTo("CLASSIFIED"))
                        .body("views[0].cell", equalTo("R2C2"))
                        .body("views[0].shownCell", equalTo("R2C2"))
                        .body("views[0].minutes.designCommunity", equalTo(1_080))
                        .body("views[0].minutes.designShare", equalTo(0.6f))
                        .body("views[0].minutes.deliveryShare", equalTo(0.7f))
                        .body("views[0].heads.deliveryCommunity", equalTo(6))
                        .body("views[0].uncertainty.replicates", equalTo(1000))
                        .body("views[0].uncertainty.cells.cell", hasItem("R2C2"))
                        .body("views[0].phases.phase", contains("COMMISSION", "DESIGN", "DELIVER", "ASSESS"))
                        .body("thresholdPercent", equalTo(10))
                        .body("computedAt", notNullValue())
                        .body("readThrough.sequence", hasItem(greaterThan(0))));
        here.get(here.staff, page + "&leastSay=CO_DECIDED").statusCode(200).body("views[0].cell", equalTo("R2C2"));

        // And a correction takes everything back.
        seen.session(session, 3, "REFUSED", here.serviceId, DAY, lines);
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.staff, page)
                        .body("views[0].outcome", equalTo("UNKNOWN_PAID_SIDE"))
                        .body("views[0].minutes.deliveryCommunity", equalTo(0)));
    }

    @Test
    void saysThatThePaidSideIsUnknownUntilStaffHoursCome() {
        // Given
        List<Map<String, Object>> lines = new ArrayList<>();
        for (int person = 0; person < 6; person++) {
            var id = UUID.randomUUID();
            lines.add(line(id, "DESIGN", "CITIZEN_LED", "SERVICE_USER", "UNPAID", 180));
            lines.add(line(id, "DELIVER", null, "NEIGHBOUR_OR_MEMBER", "UNPAID", 1_400));
        }
        seen.session(UUID.randomUUID(), 2, "SETTLED", here.serviceId, DAY, lines);
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.coordinator, page)
                        .body("views[0].outcome", equalTo("UNKNOWN_PAID_SIDE"))
                        .body("views[0].cell", nullValue())
                        .body("views[0].minutes.deliveryCommunity", equalTo(8_400)));

        // When
        here.post(
                        here.staff,
                        "/staff-hours",
                        Map.of(
                                "organisationId",
                                here.organisationId,
                                "serviceId",
                                here.serviceId,
                                "month",
                                "2026-05",
                                "amountMinutes",
                                3_600,
                                "reference",
                                "kitchen"))
                .statusCode(201);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.coordinator, page)
                        .body("views[1].outcome", equalTo("CLASSIFIED"))
                        .body("views[1].cell", equalTo("R2C3"))
                        .body("views[1].notes", hasItem("HEADS_UNKNOWN"))
                        .body("views[1].unnamedMinutes", equalTo(3_600)));

        // When the agency says how many people that was.
        here.post(
                        here.staff,
                        "/staff-hours",
                        Map.of(
                                "organisationId",
                                here.organisationId,
                                "serviceId",
                                here.serviceId,
                                "month",
                                "2026-05",
                                "amountMinutes",
                                3_600,
                                "people",
                                4,
                                "reference",
                                "kitchen"))
                .statusCode(200);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.coordinator, page)
                        .body("views[1].notes", not(hasItem("HEADS_UNKNOWN")))
                        .body("views[1].heads.deliveryProfessional", equalTo(4)));
        here.get(here.coordinator, "/insight/figures?by=month&from=2026-05&to=2026-05")
                .body("items[0].paidUnnamedMinutes", equalTo(3_600))
                .body("items[0].paidUnnamedPeople", equalTo(4))
                .body("items[0].paidPeople", equalTo(0));
    }

    @Test
    void notesThatStaffHoursFellWhileMembersDidMore() {
        // Given
        var ada = UUID.randomUUID();
        var cook = UUID.randomUUID();
        seen.session(
                here.serviceId,
                "2025-09-12",
                line(ada, "DELIVER", null, "NEIGHBOUR_OR_MEMBER", "UNPAID", 600),
                line(cook, "DELIVER", null, "PROFESSIONAL", "SALARIED_BY_PROVIDER", 1_200));
        seen.session(
                here.serviceId,
                DAY,
                line(ada, "DELIVER", null, "NEIGHBOUR_OR_MEMBER", "UNPAID", 900),
                line(cook, "DELIVER", null, "PROFESSIONAL", "SALARIED_BY_PROVIDER", 600));

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.analyst, page)
                        .body("views[0].change.minutesBefore.deliveryProfessional", equalTo(1_200))
                        .body("views[0].minutes.deliveryProfessional", equalTo(600))
                        .body("views[0].change.notes", contains("STAFF_FELL_MEMBERS_ROSE", "REQUESTS_UNKNOWN")));
    }

    @Test
    void refusesWhatIsNoPeriodAndCallersWhomItDoesNotConcern() {
        here.get(here.staff, page + "&leastSay=INFORMED").statusCode(422);
        here.get(here.staff, "/insight/services/" + here.serviceId + "/grid?from=2026-13")
                .statusCode(422);
        here.get(here.staff, "/insight/services/" + here.serviceId + "/grid?from=2026-05&to=2026-04")
                .statusCode(422);
        here.get(here.otherStaff, page).statusCode(403);
        here.get(here.giver, page).statusCode(403);
        here.get(here.analyst, "/insight/services/" + UUID.randomUUID() + "/grid")
                .statusCode(404);
        here.get(here.analyst, page).statusCode(200).body("views", hasSize(2));
    }

    private static Map<String, Object> line(
            UUID member, String phase, String level, String standing, String remuneration, long amountMinutes) {
        Map<String, Object> line = Seen.line(
                member, amountMinutes, Map.of("phase", phase, "standing", standing, "remuneration", remuneration));
        if (level != null) {
            line.put("participationLevel", level);
        }
        return line;
    }
}
