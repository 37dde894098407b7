package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The indicators of counts, with values worked out by hand. */
class MatchIndicatorsTest {

    private static final Measured SOME = new Measured(
            List.of(new RoleMinutes(YearMonth.of(2026, 5), "BROKER", true, false, 180)),
            Optional.of(TieNetwork.of(List.of(new Tie(new UUID(0, 1), new UUID(0, 2), 60)))),
            List.of(),
            new TieCounts(3, 8, 2),
            List.of(
                    new GroupMinutes("BROKER_PHONE", "BROKER_PHONE", 100),
                    new GroupMinutes("BROKER_PHONE", "SELF_WEB", 300),
                    new GroupMinutes("SELF_WEB", "BROKER_PHONE", 100),
                    new GroupMinutes("SELF_WEB", "SELF_WEB", 500)),
            new MatchCounts(40, 10, 16, 2, 12, 3, 1.5, List.of(3L, 1L), 9, 6, 90.0),
            new PeopleCounts(1000, 150, 50, 4, 1, Math.log(24) / 4, 20, 5, 16, 4, 25, 5),
            List.of(new Wait(10, true, 1), new Wait(20, false, 1), new Wait(30, true, 2)),
            List.of(new Wait(2, true, 1), new Wait(6, false, 2), new Wait(9, true, 1), new Wait(14, true, 1)));

    @Test
    void sharesOfOffersNeedsAndArrangements() {
        assertValue("A1", 0.25);
        assertValue("A1-PHONE", 0.125);
        assertValue("A1-WEB", 8.0 / 24);
        assertValue("A2", 0.25);
        assertValue("A3", 1.5);
        // −(3/4 ln 3/4 + 1/4 ln 1/4)
        assertValue("A3-SPREAD", 0.5623351446);
        assertValue("C3", 6.0 / 9);
        assertValue("C5", 3);
        assertValue("C5-HOURS", 1.5);
    }

    @Test
    void shareWhoCameInNeedAndGaveIsCensored() {
        // Five at risk: 1 of 5 at 2; two censored at 6; 1 of 2 at 9. 1 − 4/5 × 1/2, and 14 is later than 12 months.
        assertValue("A4", 0.6);
    }

    @Test
    void medianReturnTimeIsCensored() {
        // Four at risk: 1 of 4 at 10; one censored at 20; 2 of 2 at 30, where the curve falls from 3/4 to 0.
        assertValue("M10", 30);
    }

    @Test
    void sharesOfRolesAndPeople() {
        assertValue("K4", 0.2);
        assertValue("B1", 0.2);
        assertValue("B2", 0.25);
        assertValue("B3", 0.25);
        assertValue("B4", 0.25);
        assertValue("B5", 0.25);
    }

    @Test
    void bridgesBetweenPhoneAndWeb() {
        assertValue("N1", 1.5);
        assertValue("N8", 0.25);
        // 400 across, 600 within.
        assertValue("N5", -0.2);
        // Given 400 by phone and 600 by web, received 200 and 800: expected across 1000 − (80 + 480) = 440.
        assertValue("N6", 400.0 / 440);
    }

    @Test
    void nothingIsNoValue() {
        var nothing = PrincipleIndicators.of(new Measured(
                List.of(),
                Optional.of(TieNetwork.of(List.of())),
                List.of(),
                TieCounts.NONE,
                List.of(),
                MatchCounts.NONE,
                PeopleCounts.NONE,
                List.of(),
                List.of()));

        assertThat(Stream.of("A1", "A2", "A3", "A4", "M7", "M10", "N1", "N5", "N6", "N8", "B1", "B3", "B4", "C3", "C5")
                        .map(id -> indicator(nothing, id).gap()))
                .containsOnly(Gap.NOTHING_TO_MEASURE);
        assertThat(indicator(nothing, "B2").gap()).isEqualTo(Gap.PAID_SIDE_UNKNOWN);
        assertThat(nothing.indicators().stream()
                        .filter(each -> each.gap() == Gap.NEEDS_SKILLS
                                || each.gap() == Gap.NEEDS_ACTIVITIES
                                || each.gap() == Gap.NEVER_SHOWN)
                        .map(Indicator::id))
                .containsExactly("K1", "K3", "K5", "N7", "C4");
    }

    private static void assertValue(String id, double expected) {
        @Nullable Double value = indicator(PrincipleIndicators.of(SOME), id).value();
        assertThat(value).as(id).isEqualTo(expected, within(1e-9));
    }

    private static Indicator indicator(PrincipleIndicators found, String id) {
        return found.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
