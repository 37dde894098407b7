package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.commonhour.ledger.insight.Valuation.Exclusion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuationTest {

    private static final Rate UK = Rates.of("UK").orElseThrow();

    @Test
    void valuesVolunteerWorkAtThreeRatesAndSaysWhatItLeavesOut() {
        var minutes = List.of(
                new WorkMinutes(Work.PAID, false, 60_000),
                new WorkMinutes(Work.VOLUNTEER, false, 6_000),
                new WorkMinutes(Work.VOLUNTEER, true, 600),
                new WorkMinutes(Work.FAMILY, false, 300),
                new WorkMinutes(Work.COMPULSORY, false, 120),
                new WorkMinutes(Work.TRAINEE, false, 60),
                new WorkMinutes(Work.RELATIONSHIP_UNKNOWN, true, 30));

        var value = Valuation.of(minutes, UK, 0);

        assertThat(value.unpaidMinutes()).isEqualTo(7_110);
        assertThat(value.paidMinutes()).isEqualTo(60_000);
        assertThat(value.valuedMinutes()).isEqualTo(6_600);
        assertThat(value.low()).isEqualTo(139_810);
        assertThat(value.central()).isEqualTo(147_950);
        assertThat(value.high()).isEqualTo(162_800);
        assertThat(value.excludedMinutes())
                .isEqualTo(Map.of(
                        Exclusion.FAMILY, 300L,
                        Exclusion.COMPULSORY, 120L,
                        Exclusion.TRAINEE, 60L,
                        Exclusion.RELATIONSHIP_UNKNOWN, 30L));
        assertThat(value.valuedMinutes()
                        + value.excludedMinutes().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .isEqualTo(value.unpaidMinutes());
    }

    /** A third of the National Living Wage of 12.71 is 4.24: a swim worth 6 makes it an exchange. */
    @ParameterizedTest
    @CsvSource({"0, 600", "423, 600", "424, 0", "600, 0"})
    void timeCreditsThatBuyGoodsFromOutsideAreAnExchange(long creditInKind, long valued) {
        var value = Valuation.of(List.of(new WorkMinutes(Work.VOLUNTEER, true, 600)), UK, creditInKind);

        assertThat(value.valuedMinutes()).isEqualTo(valued);
        assertThat(value.unpaidMinutes()).isEqualTo(600);
    }

    @ParameterizedTest
    @CsvSource({
        "252600, 12, 259",
        "186000, 12, 190",
        "97680, 12, 100",
        "8140, 1, 100",
        "0, 12, 0",
        "488, 12, 0",
        "489, 12, 1"
    })
    void countsFullTimeEquivalentsOfAPeriod(long amountMinutes, long months, long hundredths) {
        assertThat(FullTime.hundredths(amountMinutes, months)).isEqualTo(hundredths);
    }

    @ParameterizedTest
    @CsvSource({"60, 1345, 1345", "1, 1345, 22", "2, 15, 1", "0, 1345, 0"})
    void roundsMoneyHalfUp(long amountMinutes, long hourly, long hundredths) {
        assertThat(Rate.worth(amountMinutes, hourly)).isEqualTo(hundredths);
    }

    @Test
    void everyRateSaysWhereItComesFrom() {
        for (var region : List.of("UK", "US")) {
            var rate = Rates.of(region).orElseThrow();
            assertThat(List.of(rate.source(), rate.year(), rate.priceBase(), rate.licence(), rate.currency()))
                    .doesNotContain("");
            assertThat(rate.low()).isPositive().isLessThanOrEqualTo(rate.central());
            assertThat(rate.central()).isLessThanOrEqualTo(rate.high());
        }
        assertThat(Rates.of("XX")).isEmpty();
    }
}
