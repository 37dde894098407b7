package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PrincipleIndicatorsTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Test
    void computesWhatMinutesByRoleCarry() {
        var minutes = List.of(
                role(MAY, "FRONTLINE", false, 600),
                role(MAY, "LEARN", false, 100),
                role(MAY, "FACILITATE", true, 100),
                role(MAY, LineFacts.NOT_SAID, true, 200),
                new RoleMinutes(MAY.plusMonths(1), "FRONTLINE", true, true, 100),
                role(MAY.plusMonths(1), "BROKER", true, 50),
                role(MAY.plusMonths(1), "COACH_TRAIN", false, 150));

        var found = measured(minutes, List.of());

        assertValue(found, "A5", 850.0 / 1300);
        assertValue(found, "K2", 250.0 / 1100);
        assertValue(found, "B6", 100.0 / 450);
        assertValue(found, "C1", 150.0 / 250);
        assertValue(found, "C2", 850.0 / 150);
        assertThat(indicator(found, "C2").months()).isEqualTo(new Indicator.Spread(3, 5, 7));
    }

    @Test
    void saysWhyThereIsNoValue() {
        var unpaid = measured(List.of(role(MAY, "FRONTLINE", false, 600)), List.of());
        var totals = measured(
                List.of(role(MAY, "FRONTLINE", false, 600), role(MAY, LineFacts.NOT_SAID, true, 600)), List.of());

        assertThat(Stream.of("A5", "B6", "C1", "C2")
                        .map(id -> indicator(unpaid, id).gap()))
                .containsOnly(Gap.PAID_SIDE_UNKNOWN);
        assertThat(indicator(totals, "C1").gap()).isEqualTo(Gap.FUNCTION_UNKNOWN);
        assertThat(indicator(totals, "C2").gap()).isEqualTo(Gap.FUNCTION_UNKNOWN);
        assertValue(totals, "A5", 0.5);
        assertThat(indicator(totals, "M2").gap()).isEqualTo(Gap.NOTHING_TO_MEASURE);
        assertThat(indicator(totals, "N7").gap()).isEqualTo(Gap.NEVER_SHOWN);
        assertThat(totals.indicators())
                .allSatisfy(indicator -> assertThat(indicator.value() == null).isEqualTo(indicator.gap() != null));
    }

    @Test
    void namesEveryIndicatorOnceInOrder() {
        var found = measured(List.of(), List.of());

        var ids = found.indicators().stream().map(Indicator::id).toList();
        assertThat(ids).doesNotHaveDuplicates().startsWith("A1", "A1-PHONE", "A1-WEB", "A2", "A3", "A3-SPREAD", "A4");
        assertThat(ids).containsSubsequence("M8", "M9-FAR", "M9-GIVING", "M10", "N1", "N2", "N2-ONE", "N3");
        assertThat(ids).contains("B1", "B6", "C1", "C5");
        assertThat(found.indicators().stream().map(Indicator::principle)).isSorted();
    }

    @Test
    void saysOfEachWhatItsValueCounts() {
        var found = measured(List.of(), List.of());

        var notShares = found.indicators().stream()
                .filter(indicator -> indicator.unit() != IndicatorUnit.SHARE)
                .toList();
        assertThat(notShares)
                .extracting(Indicator::id)
                .containsExactlyInAnyOrder(
                        "A3",
                        "N2",
                        "C5-HOURS",
                        "M10",
                        "C2",
                        "C5",
                        "N1",
                        "N6",
                        "A3-SPREAD",
                        "B3",
                        "M5",
                        "M7",
                        "M9-GIVING",
                        "M9-IMBALANCE",
                        "M9-RECEIVING",
                        "N5",
                        "N7");
        assertThat(indicator(found, "M10").unit()).isEqualTo(IndicatorUnit.DAYS);
        assertThat(indicator(found, "M2").unit()).isEqualTo(IndicatorUnit.SHARE);
    }

    @Test
    void saysThatANetworkIsTooLargeInsteadOfMeasuringPartOfIt() {
        var found = measured(List.of(), Optional.empty());

        assertThat(found.people()).isNull();
        assertThat(indicator(found, "M2").gap()).isEqualTo(Gap.TOO_LARGE);
    }

    private static PrincipleIndicators measured(List<RoleMinutes> roles, List<Tie> ties) {
        return measured(roles, Optional.of(TieNetwork.of(ties)));
    }

    private static PrincipleIndicators measured(List<RoleMinutes> roles, Optional<TieNetwork> network) {
        return PrincipleIndicators.of(new Measured(
                roles,
                network,
                List.of(),
                TieCounts.NONE,
                List.of(),
                MatchCounts.NONE,
                PeopleCounts.NONE,
                List.of(),
                List.of()));
    }

    private static void assertValue(PrincipleIndicators found, String id, double expected) {
        assertThat(indicator(found, id).value()).isEqualTo(expected, within(1e-9));
    }

    private static Indicator indicator(PrincipleIndicators found, String id) {
        return found.indicators().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RoleMinutes role(YearMonth month, String function, boolean paid, long amountMinutes) {
        return new RoleMinutes(month, function, paid, false, amountMinutes);
    }
}
