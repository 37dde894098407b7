package org.commonhour.ledger.insight;

import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;
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
                        .body("items.find { it.id == 'A1' }.gap", equalTo("NEEDS_MATCHING_EVENTS"))
                        .body("items.principle", hasItems("ASSETS", "CATALYSTS"))
                        .body("readThrough.topic", hasItems("commonhour.ledger.session.v1"))
                        .body("score", nullValue()));
        here.get(here.coordinator, "/insight/principles?from=2025-01&to=2025-02")
                .body("people", equalTo(0));
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
