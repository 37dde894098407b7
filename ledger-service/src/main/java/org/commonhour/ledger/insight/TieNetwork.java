package org.commonhour.ledger.insight;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Who gave how much to whom, and the measures of reciprocity and networks on it. People without a tie are not in it, so
 * that more enrolled members change no measure; gifts to oneself are dropped.
 */
public final class TieNetwork {

    private static final double TOP_SHARE = 0.1;
    private static final int TOP_PEOPLE = 3;
    private static final long LARGE_IMBALANCE_MINUTES = 20 * 60;

    private final int[] givers;
    private final int[] receivers;
    private final long[] amounts;

    /** For each tie the one in the other direction; below 0 when there is none. */
    private final int[] back;

    private final long[] gave;
    private final long[] received;
    private final long minutes;

    /** Ties between people who are numbered from 0; everybody has one, and each pair at most one in each direction. */
    TieNetwork(int people, int[] givers, int[] receivers, long[] amounts, int[] back) {
        this.givers = givers;
        this.receivers = receivers;
        this.amounts = amounts;
        this.back = back;
        this.gave = new long[people];
        this.received = new long[people];
        for (int tie = 0; tie < amounts.length; tie++) {
            gave[givers[tie]] += amounts[tie];
            received[receivers[tie]] += amounts[tie];
        }
        this.minutes = LongStream.of(amounts).sum();
    }

    /** The network of these ties; several between the same two people add up. */
    public static TieNetwork of(List<Tie> ties) {
        Map<UUID, Integer> people = new HashMap<>();
        var given = new NumberTable(2, ties.size());
        for (var tie : ties) {
            if (tie.amountMinutes() > 0 && !tie.giverId().equals(tie.receiverId())) {
                int giver = place(tie.giverId(), people);
                given.add(tie.amountMinutes(), giver, place(tie.receiverId(), people), 0, 0);
            }
        }
        var amounts = new long[given.rows()];
        var givers = new int[amounts.length];
        var receivers = new int[amounts.length];
        var back = new int[amounts.length];
        Arrays.setAll(amounts, given::amount);
        Arrays.setAll(givers, tie -> given.key(tie, 0));
        Arrays.setAll(receivers, tie -> given.key(tie, 1));
        Arrays.setAll(back, tie -> given.find(receivers[tie], givers[tie]));
        return new TieNetwork(people.size(), givers, receivers, amounts, back);
    }

    private IntStream all() {
        return IntStream.range(0, amounts.length);
    }

    /** N: how many people have a tie. */
    public int people() {
        return gave.length;
    }

    /** L: how many directed ties there are. */
    public int ties() {
        return amounts.length;
    }

    /** W: all minutes. */
    public long minutes() {
        return minutes;
    }

    /** L↔: how many directed ties have one in the other direction. */
    public int mutualTies() {
        return (int) mutual().count();
    }

    /** M1: the share of people who both gave and received. */
    public OptionalDouble twoWay() {
        return share(
                IntStream.range(0, people())
                        .filter(person -> gave[person] > 0 && received[person] > 0)
                        .count(),
                people());
    }

    /** M2: the share of minutes that came back to their givers from anybody. */
    public OptionalDouble circulated() {
        return share(
                IntStream.range(0, people())
                        .mapToLong(person -> Math.min(gave[person], received[person]))
                        .sum(),
                minutes);
    }

    /** M3: the share of minutes that did not; 1 − M2, for all that is given is received. */
    public OptionalDouble imbalance() {
        return share(LongStream.of(imbalances()).sum(), 2 * minutes);
    }

    /** M4: the share of ties that have one in the other direction. */
    public OptionalDouble reciprocity() {
        return share(mutualTies(), ties());
    }

    /** M5: the same against chance, after Garlaschelli and Loffredo (2004); 0 is chance. */
    public OptionalDouble reciprocityAgainstChance() {
        var pairs = (double) people() * (people() - 1);
        if (ties() == 0 || ties() == pairs) {
            return OptionalDouble.empty();
        }
        var density = ties() / pairs;
        return OptionalDouble.of((reciprocity().orElseThrow() - density) / (1 - density));
    }

    /** M6: the share of minutes that came back from the same person, after Squartini and others (2013). */
    public OptionalDouble weightedReciprocity() {
        return share(mutual().sum(), minutes);
    }

    /** M8: the share of minutes inside circles of three people or more, in which all that is given can come round. */
    public OptionalDouble generalised() {
        var component = circles();
        var sizes = new int[people()];
        Arrays.stream(component).forEach(id -> sizes[id]++);
        return share(
                all().filter(tie -> component[givers[tie]] == component[receivers[tie]]
                                && sizes[component[givers[tie]]] >= TOP_PEOPLE)
                        .mapToLong(tie -> amounts[tie])
                        .sum(),
                minutes);
    }

    private int[] circles() {
        var first = new int[people() + 1];
        all().forEach(tie -> first[givers[tie] + 1]++);
        Arrays.parallelPrefix(first, Integer::sum);
        var next = new int[ties()];
        var free = first.clone();
        all().forEach(tie -> {
            next[free[givers[tie]]] = receivers[tie];
            free[givers[tie]]++;
        });
        return Circles.of(first, next);
    }

    /** M9: how unevenly people give, 0 to 1. */
    public OptionalDouble giniOfGiving() {
        return gini(gave);
    }

    /** M9: how unevenly people receive, 0 to 1. */
    public OptionalDouble giniOfReceiving() {
        return gini(received);
    }

    /** M9: how unevenly balances are away from 0, whichever way; the balances themselves have no mean to measure by. */
    public OptionalDouble giniOfImbalance() {
        return gini(imbalances());
    }

    /** M9: the share of people who are more than 20 hours out of balance. */
    public OptionalDouble farOutOfBalance() {
        return share(
                LongStream.of(imbalances())
                        .filter(imbalance -> imbalance > LARGE_IMBALANCE_MINUTES)
                        .count(),
                people());
    }

    /** N2: the median number of different people that somebody has a tie with, in either direction. */
    public OptionalDouble medianPartners() {
        var partners = LongStream.of(partners()).sorted().toArray();
        return partners.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((partners[(partners.length - 1) / 2] + partners[partners.length / 2]) / 2.0);
    }

    /** N2: the share of people with exactly one partner. */
    public OptionalDouble onePartner() {
        return share(LongStream.of(partners()).filter(count -> count == 1).count(), people());
    }

    /** N3: the share of people in the largest group that ties hold together. */
    public OptionalDouble largestGroup() {
        var group = IntStream.range(0, people()).toArray();
        all().forEach(tie -> group[root(group, givers[tie])] = root(group, receivers[tie]));
        var sizes = new long[people()];
        IntStream.range(0, people()).forEach(person -> sizes[root(group, person)]++);
        return share(LongStream.of(sizes).max().orElse(0), people());
    }

    /** Who stands for the group of a person; on the way everybody comes nearer to them. */
    private static int root(int[] group, int person) {
        int at = person;
        while (group[at] != at) {
            group[at] = group[group[at]];
            at = group[at];
        }
        return at;
    }

    /** N4: the share of minutes that the tenth of people who give most gave; at least one person is that tenth. */
    public OptionalDouble topTenth() {
        return share(top(gave, (int) Math.max(1, Math.floor(people() * TOP_SHARE))), minutes);
    }

    /** N4: the share of minutes with one of the three most active people on either end. */
    public OptionalDouble topThree() {
        var activity = IntStream.range(0, people())
                .mapToLong(person -> gave[person] + received[person])
                .toArray();
        var isOfThree = new boolean[people()];
        for (int place = 0; place < Math.min(TOP_PEOPLE, people()); place++) {
            int most = -1;
            for (int person = 0; person < activity.length; person++) {
                if (!isOfThree[person] && (most < 0 || activity[person] > activity[most])) {
                    most = person;
                }
            }
            isOfThree[most] = true;
        }
        return share(
                all().filter(tie -> isOfThree[givers[tie]] || isOfThree[receivers[tie]])
                        .mapToLong(tie -> amounts[tie])
                        .sum(),
                minutes);
    }

    private static int place(UUID person, Map<UUID, Integer> people) {
        return people.computeIfAbsent(person, added -> people.size());
    }

    /** The smaller of the two directions, once for each tie that has both. */
    private LongStream mutual() {
        return all().filter(tie -> back[tie] >= 0).mapToLong(tie -> Math.min(amounts[tie], amounts[back[tie]]));
    }

    private long[] partners() {
        var counts = new long[people()];
        all().forEach(tie -> {
            counts[givers[tie]]++;
            counts[receivers[tie]] += back[tie] >= 0 ? 0 : 1;
        });
        return counts;
    }

    private long[] imbalances() {
        return IntStream.range(0, people())
                .mapToLong(person -> Math.abs(gave[person] - received[person]))
                .toArray();
    }

    private static long top(long[] values, int count) {
        var sorted = LongStream.of(values).sorted().toArray();
        return LongStream.of(sorted).skip(Math.max(0, sorted.length - count)).sum();
    }

    private static OptionalDouble gini(long[] values) {
        var sorted = LongStream.of(values).sorted().toArray();
        double weighted = 0;
        double sum = 0;
        for (int index = 0; index < sorted.length; index++) {
            weighted += (2.0 * (index + 1) - sorted.length - 1) * sorted[index];
            sum += sorted[index];
        }
        return sum == 0 ? OptionalDouble.empty() : OptionalDouble.of(weighted / (sorted.length * sum));
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
