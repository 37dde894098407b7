package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class SavingsScenarioTest {

    private static final Estimate ALL = new Estimate(1, 1, 1, 5);
    private static final Estimate NONE = new Estimate(0, 0, 0, 5);

    @Test
    void multipliesTheTermsOfTheFormula() {
        // 400 people, a quarter reached, falls from 10 % to 6 %, 12,000 each, half cashable, 20 % off, 3 in 4 last.
        var scenario = SavingsScenario.of(new SavingsTerms(
                400,
                estimate(0.2, 0.25, 0.3, 4),
                estimate(0.08, 0.10, 0.12, 3),
                estimate(0.05, 0.06, 0.07, 3),
                estimate(1_000_000, 1_200_000, 1_400_000, 5),
                estimate(0.4, 0.5, 0.6, 3),
                estimate(0.1, 0.2, 0.3, 3),
                estimate(0.5, 0.75, 1, 3)));

        // 400 × 0.25 × 0.04 × 1,200,000 × 0.5 × 0.8 × 0.75
        assertThat(scenario.centralHundredths()).isEqualTo(1_440_000);
        // 400 × 0.2 × 0.01 × 1,000,000 × 0.4 × 0.7 × 0.5
        assertThat(scenario.lowHundredths()).isEqualTo(112_000);
        // 400 × 0.3 × 0.07 × 1,400,000 × 0.6 × 0.9 × 1
        assertThat(scenario.highHundredths()).isEqualTo(6_350_400);
        assertThat(scenario.weakestGrade()).isEqualTo(3);
        assertThat(scenario.isScenario()).isFalse();
    }

    @Test
    void oneWeakTermMakesItAScenarioAndALossIsShown() {
        var scenario = SavingsScenario.of(new SavingsTerms(
                100,
                ALL,
                estimate(0.1, 0.2, 0.3, 2),
                estimate(0.2, 0.2, 0.2, 5),
                estimate(100, 200, 300, 5),
                ALL,
                NONE,
                ALL));

        assertThat(scenario.isScenario()).isTrue();
        assertThat(scenario.lowHundredths()).isEqualTo(-3_000);
        assertThat(scenario.centralHundredths()).isZero();
        assertThat(scenario.highHundredths()).isEqualTo(3_000);
    }

    @Property
    void lowIsNeverAboveCentralNorCentralAboveHigh(
            @ForAll @DoubleRange(min = 0, max = 1) double a,
            @ForAll @DoubleRange(min = 0, max = 1) double b,
            @ForAll @DoubleRange(min = 0, max = 1) double c,
            @ForAll @DoubleRange(min = 0, max = 1) double d) {
        var one = sorted(a, b, c);
        var other = sorted(b, c, d);

        var scenario = SavingsScenario.of(new SavingsTerms(1_000, one, other, one, other, other, one, other));

        assertThat(scenario.lowHundredths()).isLessThanOrEqualTo(scenario.centralHundredths());
        assertThat(scenario.centralHundredths()).isLessThanOrEqualTo(scenario.highHundredths());
    }

    private static Estimate sorted(double... values) {
        Arrays.sort(values);
        return new Estimate(values[0], values[1], values[2], 3);
    }

    private static Estimate estimate(double low, double central, double high, int grade) {
        return new Estimate(low, central, high, grade);
    }
}
