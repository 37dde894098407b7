package org.commonhour.ledger.insight;

import java.util.ArrayList;
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

    private final List<Map<Integer, Long>> given;
    private final long[] gave;
    private final long[] received;
    private final long minutes;
    private final int ties;

    private TieNetwork(List<Map<Integer, Long>> given) {
        this.given = given;
        this.gave = new long[given.size()];
        this.received = new long[given.size()];
        long all = 0;
        int count = 0;
        for (int giver = 0; giver < given.size(); giver++) {
            for (var tie : given.get(giver).entrySet()) {
                gave[giver] += tie.getValue();
                received[tie.getKey()] += tie.getValue();
                all += tie.getValue();
                count++;
            }
        }
        this.minutes = all;
        this.ties = count;
    }

    /** The network of these ties; several between the same two people add up. */
    public static TieNetwork of(List<Tie> ties) {
        Map<UUID, Integer> people = new HashMap<>();
        List<Map<Integer, Long>> given = new ArrayList<>();
        for (var tie : ties) {
            if (tie.amountMinutes() <= 0 || tie.giverId().equals(tie.receiverId())) {
                continue;
            }
            int giver = place(tie.giverId(), people, given);
            int receiver = place(tie.receiverId(), people, given);
            given.get(giver).merge(receiver, tie.amountMinutes(), Long::sum);
        }
        return new TieNetwork(given);
    }

    /** N: how many people have a tie. */
    public int people() {
        return given.size();
    }

    /** L: how many directed ties there are. */
    public int ties() {
        return ties;
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
        return share(mutualTies(), ties);
    }

    /** M5: the same against chance, after Garlaschelli and Loffredo (2004); 0 is chance. */
    public OptionalDouble reciprocityAgainstChance() {
        var pairs = (double) people() * (people() - 1);
        if (ties == 0 || ties == pairs) {
            return OptionalDouble.empty();
        }
        var density = ties / pairs;
        return OptionalDouble.of((reciprocity().orElseThrow() - density) / (1 - density));
    }

    /** M6: the share of minutes that came back from the same person, after Squartini and others (2013). */
    public OptionalDouble weightedReciprocity() {
        return share(mutual().sum(), minutes);
    }

    /** M8: the share of minutes inside circles of three people or more, in which all that is given can come round. */
    public OptionalDouble generalised() {
        var component = Circles.of(given);
        var sizes = new int[people()];
        Arrays.stream(component).forEach(id -> sizes[id]++);
        long inside = 0;
        for (int giver = 0; giver < people(); giver++) {
            for (var tie : given.get(giver).entrySet()) {
                if (component[giver] == component[tie.getKey()] && sizes[component[giver]] >= TOP_PEOPLE) {
                    inside += tie.getValue();
                }
            }
        }
        return share(inside, minutes);
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
        var both = IntStream.range(0, people())
                .<Map<Integer, Long>>mapToObj(person -> new HashMap<>(given.get(person)))
                .toList();
        for (int giver = 0; giver < people(); giver++) {
            for (var receiver : given.get(giver).keySet()) {
                both.get(receiver).merge(giver, 1L, Long::sum);
            }
        }
        var sizes = new long[people()];
        Arrays.stream(Circles.of(both)).forEach(id -> sizes[id]++);
        return share(LongStream.of(sizes).max().orElse(0), people());
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
        var three = IntStream.range(0, people())
                .boxed()
                .sorted((a, b) -> Long.compare(activity[b], activity[a]))
                .limit(TOP_PEOPLE)
                .toList();
        long touched = 0;
        for (int giver = 0; giver < people(); giver++) {
            for (var tie : given.get(giver).entrySet()) {
                touched += three.contains(giver) || three.contains(tie.getKey()) ? tie.getValue() : 0;
            }
        }
        return share(touched, minutes);
    }

    private static int place(UUID person, Map<UUID, Integer> people, List<Map<Integer, Long>> given) {
        return people.computeIfAbsent(person, added -> {
            given.add(new HashMap<>());
            return given.size() - 1;
        });
    }

    /** The smaller of the two directions, once for each tie that has both. */
    private LongStream mutual() {
        return IntStream.range(0, people())
                .mapToObj(giver -> giver)
                .flatMapToLong(giver -> given.get(giver).entrySet().stream()
                        .filter(tie -> given.get(tie.getKey()).containsKey(giver))
                        .mapToLong(tie ->
                                Math.min(tie.getValue(), given.get(tie.getKey()).getOrDefault(giver, 0L))));
    }

    private long[] partners() {
        var counts = new long[people()];
        for (int giver = 0; giver < people(); giver++) {
            counts[giver] += given.get(giver).size();
            for (var receiver : given.get(giver).keySet()) {
                counts[receiver] += given.get(receiver).containsKey(giver) ? 0 : 1;
            }
        }
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
