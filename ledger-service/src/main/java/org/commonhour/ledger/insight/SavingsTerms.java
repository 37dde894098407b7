package org.commonhour.ledger.insight;

import java.util.List;

/**
 * What a scenario of preventative savings is computed from; all of it is supplied by whoever asks.
 *
 * @param population how many people it is about
 * @param reach the share of them who are reached
 * @param without the chance of what costs money, without the help
 * @param with the chance with it
 * @param unitCostHundredths what it costs each time, in hundredths of the currency
 * @param cashability the share of the cost that can really be spent on something else
 * @param optimismBias the share that is taken off, because estimates of gains are too high as a rule
 * @param retention the share of those reached for whom the effect lasts
 */
public record SavingsTerms(
        long population,
        Estimate reach,
        Estimate without,
        Estimate with,
        Estimate unitCostHundredths,
        Estimate cashability,
        Estimate optimismBias,
        Estimate retention) {

    /** The terms of the formula, each with its grade. */
    List<Estimate> estimates() {
        return List.of(reach, without, with, unitCostHundredths, cashability, optimismBias, retention);
    }
}
