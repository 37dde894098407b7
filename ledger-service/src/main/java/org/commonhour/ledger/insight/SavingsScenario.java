package org.commonhour.ledger.insight;

/**
 * Preventative savings as a scenario: modelled, not observed, and never in a total with cash. After the cost-benefit
 * guidance of Greater Manchester (HM Treasury supplementary guidance, 2014).
 *
 * @param isScenario whether its weakest evidence is of grade 2 or less; otherwise an estimate
 * @param weakestGrade the lowest grade of its terms
 * @param lowHundredths with every term at the end that saves least; below 0 when it may cost more than it saves
 * @param centralHundredths with the likeliest values
 * @param highHundredths with every term at the end that saves most
 */
public record SavingsScenario(
        boolean isScenario, int weakestGrade, long lowHundredths, long centralHundredths, long highHundredths) {

    /** How it is computed. */
    public static final String FORMULA =
            "population × reach × (without − with) × unitCost × cashability" + " × (1 − optimismBias) × retention";

    private static final int SCENARIO_GRADE = 2;

    /** The scenario of these terms. */
    public static SavingsScenario of(SavingsTerms terms) {
        var weakest = terms.estimates().stream()
                .mapToInt(Estimate::evidenceGrade)
                .min()
                .orElseThrow();
        var least = terms.without().low() - terms.with().high();
        var most = terms.without().high() - terms.with().low();
        var smallest = scale(
                terms,
                terms.reach().low(),
                terms.unitCostHundredths().low(),
                terms.cashability().low(),
                terms.optimismBias().high(),
                terms.retention().low());
        var largest = scale(
                terms,
                terms.reach().high(),
                terms.unitCostHundredths().high(),
                terms.cashability().high(),
                terms.optimismBias().low(),
                terms.retention().high());
        var central = scale(
                terms,
                terms.reach().central(),
                terms.unitCostHundredths().central(),
                terms.cashability().central(),
                terms.optimismBias().central(),
                terms.retention().central());
        return new SavingsScenario(
                weakest <= SCENARIO_GRADE,
                weakest,
                // A loss is largest where most is at stake.
                Math.round(least * (least < 0 ? largest : smallest)),
                Math.round((terms.without().central() - terms.with().central()) * central),
                Math.round(most * (most < 0 ? smallest : largest)));
    }

    private static double scale(
            SavingsTerms terms, double reach, double unitCost, double cashability, double bias, double retention) {
        return terms.population() * reach * unitCost * cashability * (1 - bias) * retention;
    }
}
