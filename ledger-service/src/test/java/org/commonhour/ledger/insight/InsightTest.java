package org.commonhour.ledger.insight;

import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.TO_NOW;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CommonhourTest
class InsightTest {

    private static final List<String> TOPICS = List.of(
            "commonhour.ledger.session.v1",
            "commonhour.ledger.staff-hours.v1",
            "commonhour.matching.arrangement.v1",
            "commonhour.member.member.v1",
            "commonhour.member.service.v1");

    private final LocalDate today = LocalDate.now(Clock.systemUTC());
    private Neighbourhood here;
    private String page;

    @BeforeEach
    void found() {
        here = Neighbourhood.founded();
        page = "/insight/services/" + here.serviceId;
    }

    @Test
    void showsUnpaidMinutesBesidePaidOnes() {
        // When
        here.post(here.staff, "/staff-hours", staffHours(180)).statusCode(201);
        happened(90);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.staff, page + "?" + TO_NOW)
                        .statusCode(200)
                        .body("unpaidMinutes", equalTo(90))
                        .body("paidMinutes", equalTo(180))
                        .body("note", nullValue())
                        .body("months", hasSize(1))
                        .body("months[0].month", equalTo(YearMonth.from(today).toString()))
                        .body("readThrough.topic", equalTo(TOPICS))
                        .body("readThrough[0].sequence", greaterThanOrEqualTo(3)));
        here.get(here.analyst, "/insight/services")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].serviceId", equalTo(here.serviceId.toString()))
                .body("items[0].organisationId", equalTo(here.organisationId.toString()))
                .body("items[0].unpaidMinutes", equalTo(90))
                .body("items[0].paidMinutes", equalTo(180))
                .body("items[0].unpaidPeople", equalTo(1));
    }

    @Test
    void saysThatThePaidSideIsUnknownWhenNobodySuppliedIt() {
        // When
        happened(30);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.coordinator, page + "?" + TO_NOW)
                        .body("unpaidMinutes", equalTo(30))
                        .body("paidMinutes", equalTo(0))
                        .body("note", equalTo("PAID_SIDE_UNKNOWN")));
    }

    @Test
    void aCorrectedReportReplacesTheEarlierOne() {
        // Given
        here.post(here.staff, "/staff-hours", staffHours(180)).statusCode(201);
        here.post(here.staff, "/staff-hours", staffHours(240)).statusCode(200);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.staff, page + "?" + TO_NOW).body("paidMinutes", equalTo(240)));
    }

    @Test
    void countsOnlyThePeriodAskedFor() {
        // Given
        here.post(here.staff, "/staff-hours", staffHours(180)).statusCode(201);
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.staff, page + "?" + TO_NOW).body("paidMinutes", equalTo(180)));

        // Then
        here.get(here.staff, page + "?from=2020-01&to=2020-12")
                .body("paidMinutes", equalTo(0))
                .body("months", hasSize(0));
        here.get(here.staff, page + "?from=2020-12&to=2020-01").statusCode(422);
        here.get(here.staff, page + "?from=1900-01").statusCode(422);
        here.get(here.staff, page + "?from=January").statusCode(422);
    }

    @Test
    void showsFiguresToThoseTheyConcern() {
        here.get(here.otherStaff, "/insight/services").statusCode(200).body("items", hasSize(0));
        here.get(here.otherStaff, page).statusCode(403);
        here.get(here.giver, page).statusCode(403);
        here.get(here.giver, "/insight/services").statusCode(403);
        here.get(here.analyst, "/insight/services/" + UUID.randomUUID()).statusCode(404);
        here.get(Neighbourhood.founded().analyst, page).statusCode(404);
    }

    /** A lift for the lunch club, recorded by the giver and confirmed by the receiver. */
    private void happened(long amountMinutes) {
        var request = Map.of(
                "arrangementId", here.agreed(amountMinutes),
                "occurredOn", today.toString(),
                "amountMinutes", amountMinutes);
        var id = here.post(here.giver, "/sessions", request)
                .statusCode(201)
                .extract()
                .path("id");
        here.post(here.receiver, "/sessions/" + id + "/confirmation", Map.of())
                .statusCode(200)
                .body("state", equalTo("SETTLED"));
    }

    private Map<String, Object> staffHours(long amountMinutes) {
        return Map.of(
                "organisationId",
                here.organisationId,
                "serviceId",
                here.serviceId,
                "month",
                YearMonth.from(today).toString(),
                "amountMinutes",
                amountMinutes,
                "reference",
                "kitchen");
    }
}
