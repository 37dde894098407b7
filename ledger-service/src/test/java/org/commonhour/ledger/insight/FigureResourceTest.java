package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Unpaid beside paid by dimension, through money, and down to the sessions. */
@CommonhourTest
class FigureResourceTest {

    private static final String SPRING = "from=2026-04&to=2026-05";

    private Neighbourhood here;
    private Seen seen;

    @BeforeEach
    void found() {
        here = Neighbourhood.founded();
        seen = new Seen(here);
    }

    @Test
    void setsUnpaidBesidePaidByEveryDimension() {
        // Given
        spring();

        // Then
        here.get(here.analyst, "/insight/figures?by=service&" + SPRING)
                .statusCode(200)
                .body("by", equalTo("SERVICE"))
                .body("items", hasSize(2))
                .body("items[0].key", equalTo(here.serviceId.toString()))
                .body("items[0].unpaidMinutes", equalTo(360))
                .body("items[0].paidMinutes", equalTo(180))
                .body("items[0].unpaidPeople", equalTo(2))
                .body("items[0].paidPeople", equalTo(1))
                .body("items[0].note", nullValue())
                .body("items[1].key", nullValue())
                .body("items[1].unpaidMinutes", equalTo(45))
                .body("items[1].note", equalTo("PAID_SIDE_UNKNOWN"))
                .body("computedAt", notNullValue())
                .body("readThrough.topic", not(equalTo(List.of())));
        here.get(here.analyst, "/insight/figures?by=organisation&" + SPRING)
                .body("items[0].key", equalTo(here.organisationId.toString()))
                .body("items[0].unpaidMinutes", equalTo(360));
        here.get(here.analyst, "/insight/figures?by=phase&" + SPRING)
                .body("items.key", contains("DELIVER", "DESIGN"))
                .body("items.unpaidMinutes", contains(285, 120));
        here.get(here.analyst, "/insight/figures?by=function&" + SPRING)
                .body("items.key", contains("FACILITATE", "FRONTLINE", "NOT_SAID"));
        here.get(here.analyst, "/insight/figures?by=month&serviceId=" + here.serviceId + "&" + SPRING)
                .body("items.key", contains("2026-04", "2026-05"))
                .body("items.unpaidMinutes", contains(120, 240))
                .body("items[1].paidMinutes", equalTo(180))
                .body("items[1].unpaidFullTimeHundredths", equalTo(3));
    }

    @Test
    void staffSeeTheirOwnOrganisationOnlyAndPagesGoOn() {
        spring();

        here.get(here.staff, "/insight/figures?by=service&" + SPRING).body("items", hasSize(1));
        here.get(here.otherStaff, "/insight/figures?by=service&" + SPRING).body("items", hasSize(0));
        here.get(here.otherStaff, "/insight/figures?serviceId=" + here.serviceId)
                .statusCode(403);
        here.get(here.giver, "/insight/figures").statusCode(403);
        here.get(here.analyst, "/insight/figures?by=person").statusCode(422);
        here.get(here.analyst, "/insight/figures?serviceId=" + UUID.randomUUID())
                .statusCode(404);
        var first = here.get(here.analyst, "/insight/figures?by=month&limit=1&" + SPRING)
                .body("items.key", contains("2026-04"))
                .extract();
        here.get(here.analyst, "/insight/figures?by=month&limit=1&" + SPRING + "&cursor=" + first.path("next"))
                .body("items.key", contains("2026-05"))
                .body("next", nullValue());
    }

    @Test
    void showsMoneyAsALensWithItsMethodRateSourceAndYear() {
        spring();

        here.get(here.staff, "/insight/valuation?serviceId=" + here.serviceId + "&" + SPRING)
                .statusCode(200)
                .body("unpaidMinutes", equalTo(360))
                .body("paidMinutes", equalTo(180))
                .body("money.method", equalTo("FLAT_RATE"))
                .body("money.currency", equalTo("GBP"))
                .body("money.rateYear", equalTo("2025-26"))
                .body("money.rateSource", notNullValue())
                .body("money.valuedMinutes", equalTo(240))
                .body("money.excluded.reason", contains("FAMILY"))
                .body("money.excluded.amountMinutes", contains(120))
                .body("money.lowHundredths", equalTo(5_084))
                .body("money.centralHundredths", equalTo(5_380))
                .body("money.highHundredths", equalTo(5_920))
                .body("readThrough.topic", notNullValue());
        here.get(here.analyst, "/insight/valuation?region=US&" + SPRING)
                .body("unpaidMinutes", equalTo(405))
                .body("money.currency", equalTo("USD"));
        here.get(here.analyst, "/insight/valuation?region=FR").statusCode(422);
        here.get(here.analyst, "/insight/valuation?region=uk").statusCode(422);
        here.get(here.giver, "/insight/valuation").statusCode(403);
    }

    @Test
    void drillsDownToTheSessionsThatMadeAFigure() {
        // Given
        spring();
        var sources = "/insight/services/" + here.serviceId + "/sources?" + SPRING;

        // When
        List<Map<String, Object>> found = new ArrayList<>();
        @Nullable String cursor = "";
        do {
            var page = here.get(here.staff, sources + "&limit=1" + cursor)
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .extract();
            found.addAll(page.path("items"));
            cursor = page.path("next") == null ? null : "&cursor=" + page.path("next");
        } while (cursor != null);

        // Then
        assertThat(found).hasSize(3);
        assertThat(found).extracting(source -> source.get("month")).containsExactly("2026-05", "2026-05", "2026-04");
        assertThat(found.stream()
                        .mapToInt(source -> (int) source.get("unpaidMinutes"))
                        .sum())
                .isEqualTo(360);
        assertThat(found.stream()
                        .mapToInt(source -> (int) source.get("paidMinutes"))
                        .sum())
                .isEqualTo(180);
        here.get(here.staff, sources + "&phase=DESIGN").body("items.unpaidMinutes", contains(120));
        here.get(here.staff, sources + "&phase=design").statusCode(422);
        here.get(here.staff, sources + "&cursor=bm9uZQ").statusCode(422);
        here.get(here.otherStaff, sources).statusCode(403);
        here.get(here.giver, sources).statusCode(403);
    }

    /** Two sessions and a report of the lunch club, and a neighbour's help that belongs to no service. */
    private void spring() {
        var ada = UUID.randomUUID();
        var ben = UUID.randomUUID();
        seen.session(
                here.serviceId, "2026-04-12", Seen.line(ada, 120, Map.of("phase", "DESIGN", "function", "FACILITATE")));
        seen.session(
                here.serviceId,
                "2026-05-12",
                Seen.line(ada, 120, Map.of()),
                Seen.line(ben, 120, Map.of("relationship", "RELATED")));
        seen.session(null, "2026-05-13", Seen.line(ben, 45, Map.of()));
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
                                "personRef",
                                "emp-1",
                                "amountMinutes",
                                180,
                                "reference",
                                "kitchen"))
                .statusCode(201);
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.analyst, "/insight/valuation?" + SPRING)
                        .body("unpaidMinutes", equalTo(405))
                        .body("paidMinutes", equalTo(180)));
    }
}
