package org.commonhour.ledger.insight;

import java.util.List;
import java.util.OptionalDouble;

/** The indicators that ties between people can carry. */
final class NetworkIndicators {

    private NetworkIndicators() {}

    static List<Indicator> of(TieNetwork network) {
        return List.of(
                mutual("M1", "People who both gave and received, as a share of all with a tie.", network.twoWay()),
                mutual("M2", "Minutes that came back to their givers from anybody, as a share.", network.circulated()),
                mutual("M3", "Minutes that did not, as a share: 1 minus M2.", network.imbalance()),
                mutual("M4", "Ties with one in the other direction, as a share.", network.reciprocity()),
                mutual(
                        "M5",
                        "The same against chance, after Garlaschelli and Loffredo (2004): 0 is chance. Low with a high"
                                + " M2 is healthy: hours go round.",
                        network.reciprocityAgainstChance()),
                mutual(
                        "M6",
                        "Minutes that came back from the same person, as a share, after Squartini and others (2013).",
                        network.weightedReciprocity()),
                mutual("M8", "Minutes inside circles of three people or more, as a share.", network.generalised()),
                mutual("M9-GIVING", "How unevenly people give: Gini, 0 to 1.", network.giniOfGiving()),
                mutual("M9-RECEIVING", "How unevenly people receive: Gini, 0 to 1.", network.giniOfReceiving()),
                mutual(
                        "M9-IMBALANCE",
                        "How unevenly people are out of balance, whichever way: Gini, 0 to 1.",
                        network.giniOfImbalance()),
                mutual("M9-FAR", "People more than 20 hours out of balance, as a share.", network.farOutOfBalance()),
                tied("N2", "Different people that somebody has a tie with: the median.", network.medianPartners()),
                tied("N2-ONE", "People with exactly one partner, as a share.", network.onePartner()),
                tied("N3", "People in the largest group that ties hold together, as a share.", network.largestGroup()),
                tied("N4", "Minutes given by the tenth of people who gave most, as a share.", network.topTenth()),
                tied(
                        "N4-THREE",
                        "Minutes with one of the three most active people on either end, as a share.",
                        network.topThree()));
    }

    private static Indicator mutual(String id, String meaning, OptionalDouble value) {
        return Indicator.of(id, Principle.MUTUALITY, meaning, value);
    }

    private static Indicator tied(String id, String meaning, OptionalDouble value) {
        return Indicator.of(id, Principle.NETWORKS, meaning, value);
    }
}
