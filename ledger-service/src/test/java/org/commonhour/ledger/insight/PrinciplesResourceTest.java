package org.commonhour.ledger.insight;

import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.TO_NOW;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.commonhour.ledger.neighbourhood.Matched;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Seen;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.Test;

/** The six principles over HTTP. */
@CommonhourTest
class PrinciplesResourceTest {

    private static final String PAGE = "/insight/principles?from=2026-01&to=2026-06";

    private final Neighbourhood here = Neighbourhood.founded();
    private final Seen seen = new Seen(here);
    private final UUID ann = UUID.randomUUID();
    private final UUID bea = UUID.randomUUID();
    private final UUID cat = UUID.randomUUID();
    private final UUID dan = UUID.randomUUID();

    @Test
    void measuresWhoGaveToWhomAsTheHandOracleDoes() {
        // Given
        gave(ann, bea, 120);
        gave(bea, ann, 60);
        gave(bea, cat, 90);
        gave(cat, ann, 30);
        gave(ann, bea, 60);
        gave(dan, cat, 60);

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.analyst, PAGE)
                        .statusCode(200)
                        .body("people", equalTo(4))
                        .body("ties", equalTo(5))
                        .body("minutes", equalTo(420))
                        .body(value("M1"), equalTo(0.75f))
                        .body(value("M2"), equalTo(0.642857f))
                        .body(value("M4"), equalTo(0.4f))
                        .body(value("M5"), equalTo(-0.028571f))
                        .body(value("M6"), equalTo(0.285714f))
                        .body(value("M8"), equalTo(0.857143f))
                        .body("items.find { it.id == 'A5' }.gap", equalTo("PAID_SIDE_UNKNOWN"))
                        .body("items.find { it.id == 'C4' }.gap", equalTo("NEEDS_ACTIVITIES"))
                        .body("items.principle", hasItems("ASSETS", "CATALYSTS"))
                        .body("readThrough.topic", hasItems("commonhour.ledger.session.v1"))
                        .body("score", nullValue()));
        here.get(here.coordinator, "/insight/principles?from=2025-01&to=2025-02")
                .body("people", equalTo(0));
    }

    @Test
    void measuresWhatMembersAskedForAndOffered() {
        // Given a member who offered and gave, one who came in need and gave later, and one who was entered by phone.
        var there = Neighbourhood.founded();
        var matched = new Matched(there);
        var sessions = new Seen(there);
        var today = LocalDate.now(Clock.systemUTC());
        var offers = UUID.randomUUID();
        var asks = UUID.randomUUID();
        var offer = UUID.randomUUID();
        var need = UUID.randomUUID();
        var arrangement = UUID.randomUUID();
        matched.member(offers, "2024-01-02", "SELF_WEB", "ACTIVE");
        matched.member(asks, "2024-01-02", "BROKER_PHONE", "ACTIVE");
        matched.offer(offer, offers, "LIVE");
        matched.need(need, asks, "BROKER_PHONE", "LIVE");
        matched.arrangement(arrangement, need, offer, 1, "AGREED");
        matched.arrangement(arrangement, need, offer, 2, "HAPPENED");
        sessions.session(
                there.serviceId,
                today.minusDays(9).toString(),
                Seen.line(offers, 60, Map.of()),
                Seen.line(asks, 60, Map.of("part", "RECEIVED")));
        sessions.session(
                there.serviceId,
                today.toString(),
                Seen.line(asks, 60, Map.of("function", "FACILITATE")),
                Seen.line(UUID.randomUUID(), 60, Map.of("standing", "PROFESSIONAL")),
                Seen.line(offers, 60, Map.of("part", "RECEIVED")));

        // Then: five members; one of each pair of facts, worked out by hand.
        await().atMost(SOON)
                .untilAsserted(() -> there.get(there.analyst, "/insight/principles?" + TO_NOW)
                        .statusCode(200)
                        .body(value("A1"), equalTo(0.2f))
                        .body(value("A1-PHONE"), equalTo(0f))
                        .body(value("A2"), equalTo(1f))
                        .body(value("A3"), equalTo(1f))
                        .body(value("A3-SPREAD"), equalTo(0f))
                        .body(value("A4"), equalTo(1f))
                        .body(value("M10"), equalTo(9f))
                        .body(value("N1"), equalTo(0.666667f))
                        .body(value("N5"), equalTo(1f))
                        .body(value("N6"), equalTo(2f))
                        .body(value("N8"), nullValue())
                        .body(value("B1"), equalTo(0.333333f))
                        .body(value("B3"), equalTo(0f))
                        .body(value("B4"), equalTo(1f))
                        .body(value("B5"), equalTo(0.5f))
                        .body(value("K4"), equalTo(0f))
                        .body(value("C3"), equalTo(1f))
                        .body(value("C5-HOURS"), notNullValue()));
    }

    @Test
    void isForThoseWhoSeeTheWholeCommunity() {
        here.get(here.staff, PAGE).statusCode(403);
        here.get(here.giver, PAGE).statusCode(403);
        here.get(here.analyst, "/insight/principles?from=2026-05&to=2026-04").statusCode(422);
    }

    private static String value(String id) {
        return "items.find { it.id == '%s' }.value".formatted(id);
    }

    private void gave(UUID giver, UUID receiver, long amountMinutes) {
        seen.session(
                here.serviceId,
                "2026-05-12",
                Seen.line(giver, amountMinutes, Map.of()),
                Seen.line(receiver, amountMinutes, Map.of("part", "RECEIVED")));
    }
}
