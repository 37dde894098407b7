package org.commonhour.ledger.insight;

import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Seen;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.Test;

/** What everybody in a community may see. */
@CommonhourTest
class PublishedResourceTest {

    private static final String TABLE = "/insight/published?quarter=2026-Q2";

    private final Neighbourhood here = Neighbourhood.founded();
    private final Seen seen = new Seen(here);

    @Test
    void everyMemberSeesWhatNobodyCanBeToldFrom() {
        // Given nine people of the lunch club, and then two of the garden.
        group(here.serviceId, 9);
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.giver, TABLE)
                        .statusCode(200)
                        .body("quarter", equalTo("2026-Q2"))
                        .body("items", hasSize(1))
                        .body("items[0].serviceId", equalTo(here.serviceId.toString()))
                        .body("items[0].unpaid.status", equalTo("PUBLISHED"))
                        .body("items[0].unpaid.people", equalTo(10))
                        .body("items[0].unpaid.amountMinutes", equalTo(1_200))
                        .body("unpaidTotal.amountMinutes", equalTo(1_200))
                        .body("unpaidTotal.people", equalTo(10)));

        // When
        var garden = UUID.randomUUID();
        here.runs(here.organisationId, garden);
        group(garden, 2);

        // Then the total would give the two away, and so would its people.
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.giver, TABLE)
                        .body("items", hasSize(2))
                        .body("unpaidTotal.status", equalTo("PROTECTS_OTHERS"))
                        .body("unpaidTotal.amountMinutes", nullValue())
                        .body("unpaidTotal.people", nullValue())
                        .body(
                                "items.find { it.serviceId == '%s' }.unpaid.status".formatted(garden),
                                equalTo("FEW_PEOPLE"))
                        .body("items.find { it.serviceId == '%s' }.unpaid.people".formatted(garden), nullValue()));
    }

    @Test
    void staffHoursWithoutPeopleAreNotPublished() {
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
                                6_000,
                                "reference",
                                "kitchen"))
                .statusCode(201);

        // Then, whatever else the community has by now.
        var kitchen = "items.find { it.serviceId == '%s' }.paid".formatted(here.serviceId);
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.giver, TABLE)
                        .body(kitchen + ".status", equalTo("PEOPLE_UNKNOWN"))
                        .body(kitchen + ".amountMinutes", nullValue())
                        .body("paidTotal.status", equalTo("PEOPLE_UNKNOWN")));
    }

    @Test
    void refusesEveryPeriodOffTheFixedGrid() {
        here.get(here.giver, "/insight/published").statusCode(200);
        here.get(here.giver, "/insight/published?quarter=2026-Q5").statusCode(422);
        here.get(here.giver, "/insight/published?quarter=2026-05").statusCode(422);
        here.get(here.giver, "/insight/published?quarter=2999-Q1").statusCode(422);
        here.get(Neighbourhood.founded().giver, TABLE).statusCode(404);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void group(UUID service, int people) {
        seen.session(
                service,
                "2026-05-12",
                IntStream.range(0, people)
                        .mapToObj(person -> Seen.line(UUID.randomUUID(), 120, Map.of()))
                        .toArray(Map[]::new));
    }
}
