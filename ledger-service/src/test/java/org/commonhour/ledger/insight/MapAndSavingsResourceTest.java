package org.commonhour.ledger.insight;

import static org.awaitility.Awaitility.await;
import static org.commonhour.ledger.neighbourhood.Neighbourhood.SOON;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonhour.ledger.neighbourhood.Neighbourhood;
import org.commonhour.ledger.neighbourhood.Seen;
import org.commonhour.testkit.CommonhourTest;
import org.junit.jupiter.api.Test;

/** The network without people, and savings as a scenario, over HTTP. */
@CommonhourTest
class MapAndSavingsResourceTest {

    private static final String MAP = "/insight/map?quarter=2026-Q2";

    private final Neighbourhood here = Neighbourhood.founded();

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void everyMemberSeesCirclesWithoutPeople() {
        // Given sixty people, each of whom helps the next.
        here.get(here.giver, MAP)
                .statusCode(200)
                .body("status", equalTo("FEW_PEOPLE"))
                .body("circles", hasSize(0));
        var people = Stream.generate(UUID::randomUUID).limit(60).toList();
        new Seen(here)
                .session(
                        here.serviceId,
                        "2026-05-12",
                        IntStream.range(0, 60)
                                .mapToObj(person -> Seen.line(
                                        people.get(person),
                                        60,
                                        Map.of("receivedByMemberId", people.get((person + 1) % 60))))
                                .toArray(Map[]::new));

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> here.get(here.giver, MAP)
                        .statusCode(200)
                        .body("quarter", equalTo("2026-Q2"))
                        .body("status", equalTo("PUBLISHED"))
                        .body("circles[0].circle", equalTo(1))
                        .body("computedAt", notNullValue()));
        var text = here.get(here.giver, MAP).extract().asString();
        people.forEach(person -> assertThat(text, not(containsString(person.toString()))));
        here.get(here.giver, "/insight/map?quarter=2999-Q1").statusCode(422);
        here.get(Neighbourhood.founded().giver, MAP).statusCode(404);
    }

    @Test
    void savingsAreModelledFromTermsThatSomebodyBrings() {
        here.post(here.analyst, "/insight/savings", terms())
                .statusCode(200)
                .body("label", equalTo("MODELLED_NOT_OBSERVED"))
                .body("status", equalTo("SCENARIO"))
                .body("weakestGrade", equalTo(2))
                .body("currency", equalTo("GBP"))
                .body("centralHundredths", equalTo(48_000))
                .body("unitCostSource", equalTo("Our own accounts, 2025"))
                .body("caveats", hasSize(3));
        here.post(here.giver, "/insight/savings", terms()).statusCode(403);
        var upsideDown = terms();
        upsideDown.put("reach", estimate(0.5, 0.4, 0.3));
        here.post(here.analyst, "/insight/savings", upsideDown)
                .statusCode(422)
                .body("errors.pointer", contains("/reach"));
        var guess = terms();
        guess.put("population", 0);
        here.post(here.analyst, "/insight/savings", guess).statusCode(422);
    }

    private static Map<String, Object> terms() {
        Map<String, Object> terms = new LinkedHashMap<>();
        terms.put("currency", "GBP");
        terms.put("unitCostSource", "Our own accounts, 2025");
        terms.put("population", 100);
        terms.put("reach", estimate(0.5, 0.5, 0.5));
        terms.put("without", estimate(0.1, 0.1, 0.1));
        terms.put("with", estimate(0.02, 0.02, 0.02));
        terms.put("unitCostHundredths", estimate(15_000, 15_000, 15_000));
        terms.put("cashability", estimate(1, 1, 1));
        terms.put("optimismBias", estimate(0.2, 0.2, 0.2));
        terms.put("retention", estimate(1, 1, 1));
        return terms;
    }

    private static Map<String, Object> estimate(double low, double central, double high) {
        return Map.of("low", low, "central", central, "high", high, "evidenceGrade", 2);
    }
}
