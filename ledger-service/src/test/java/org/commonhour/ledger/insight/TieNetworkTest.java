package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TieNetworkTest {

    private static final Offset<Double> MILLIONTH = within(1e-6);
    private static final int A = 1;
    private static final int B = 2;
    private static final int C = 3;
    private static final int D = 4;

    /** Six gifts of four people, worked out by hand. */
    @Test
    void agreesWithTheHandOracle() {
        var network = TieNetwork.of(
                List.of(tie(A, B, 120), tie(B, A, 60), tie(B, C, 90), tie(C, A, 30), tie(A, B, 60), tie(D, C, 60)));

        assertThat(network.people()).isEqualTo(4);
        assertThat(network.ties()).isEqualTo(5);
        assertThat(network.mutualTies()).isEqualTo(2);
        assertThat(network.minutes()).isEqualTo(420);
        assertMeasure(network.reciprocity(), 0.4);
        assertMeasure(network.reciprocityAgainstChance(), -1.0 / 35);
        assertMeasure(network.weightedReciprocity(), 2.0 / 7);
        assertMeasure(network.twoWay(), 0.75);
        assertMeasure(network.circulated(), 0.642857);
        assertMeasure(network.imbalance(), 0.357143);
        assertMeasure(network.generalised(), 0.857143);
        assertMeasure(network.giniOfGiving(), 0.321429);
        assertMeasure(network.giniOfReceiving(), 0.357143);
        assertMeasure(network.giniOfImbalance(), 0.25);
        assertMeasure(network.largestGroup(), 1);
        assertMeasure(network.medianPartners(), 2);
        assertMeasure(network.onePartner(), 0.25);
        assertMeasure(network.farOutOfBalance(), 0);
        assertMeasure(network.topTenth(), 180.0 / 420);
        assertMeasure(network.topThree(), 1);
    }

    /** The published counts of a law firm's and a factory's advice networks give their published measures. */
    @Test
    void agreesWithThePublishedNetworksOfTheSameCounts() {
        assertPublished(71, 892, 350, 0.392377, 0.259468);
        assertPublished(21, 190, 90, 0.473684, 0.038902);
        assertPublished(32, 440, 348, 0.790909, 0.624242);
    }

    @Test
    void whatDoesNotCirculateIsOutOfBalance() {
        var random = new Random(7);
        for (int run = 0; run < 200; run++) {
            var network = TieNetwork.of(IntStream.range(0, 1 + random.nextInt(60))
                    .mapToObj(index -> tie(random.nextInt(12), random.nextInt(12), 1 + random.nextInt(300)))
                    .toList());
            if (network.minutes() > 0) {
                assertThat(network.circulated().orElseThrow()
                                + network.imbalance().orElseThrow())
                        .isEqualTo(1, MILLIONTH);
                assertThat(network.weightedReciprocity().orElseThrow())
                        .isLessThanOrEqualTo(network.circulated().orElseThrow() + 1e-12);
            }
        }
    }

    @Test
    void aRingGivesNothingBackAndYetAllComesRound() {
        var ring = new ArrayList<Tie>();
        IntStream.range(0, 50_000).forEach(person -> ring.add(tie(person, (person + 1) % 50_000, 60)));

        var network = TieNetwork.of(ring);

        assertMeasure(network.reciprocity(), 0);
        assertMeasure(network.circulated(), 1);
        assertMeasure(network.generalised(), 1);
        assertMeasure(network.largestGroup(), 1);
    }

    @Test
    void hasNoMeasuresWithoutTiesAndNoneAgainstChanceWhenAllAreTied() {
        var none = TieNetwork.of(List.of(tie(A, A, 60)));
        var all = TieNetwork.of(List.of(tie(A, B, 60), tie(B, A, 60)));

        assertThat(List.of(
                        none.twoWay(),
                        none.circulated(),
                        none.reciprocity(),
                        none.reciprocityAgainstChance(),
                        none.generalised(),
                        none.giniOfGiving(),
                        none.medianPartners(),
                        none.largestGroup(),
                        none.topTenth()))
                .containsOnly(OptionalDouble.empty());
        assertThat(all.reciprocityAgainstChance()).isEmpty();
        assertMeasure(all.generalised(), 0);
    }

    /** A network with exactly these counts: mutual pairs first, then single ties between other pairs. */
    private static void assertPublished(int people, int ties, int mutual, double reciprocity, double againstChance) {
        var made = new ArrayList<Tie>();
        int pairs = 0;
        for (int gap = 1; gap < people; gap++) {
            for (int one = 0; one + gap < people && made.size() < ties; one++) {
                made.add(tie(one, one + gap, 1));
                if (pairs < mutual / 2) {
                    made.add(tie(one + gap, one, 1));
                }
                pairs++;
            }
        }
        var network = TieNetwork.of(made);

        assertThat(network.people()).isEqualTo(people);
        assertThat(network.ties()).isEqualTo(ties);
        assertThat(network.mutualTies()).isEqualTo(mutual);
        assertMeasure(network.reciprocity(), reciprocity);
        assertMeasure(network.reciprocityAgainstChance(), againstChance);
    }

    private static void assertMeasure(OptionalDouble measure, double expected) {
        assertThat(measure.orElseThrow()).isEqualTo(expected, MILLIONTH);
    }

    private static Tie tie(int giver, int receiver, long amountMinutes) {
        return new Tie(new UUID(0, giver), new UUID(0, receiver), amountMinutes);
    }
}
