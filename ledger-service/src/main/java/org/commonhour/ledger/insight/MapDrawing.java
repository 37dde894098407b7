package org.commonhour.ledger.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds circles by label propagation (Raghavan and others, 2007): everybody takes over the name of the circle with which
 * they exchange most, in the order of ids, until nobody changes. Then everything passes the publication filter: circles
 * of fewer than 8 people are drawn together, and a flow needs 8 people and nobody who dominates either end of it.
 */
final class MapDrawing {

    private static final int MOST_ROUNDS = 30;

    private final long[] minutes;
    private final int[] giver;
    private final int[] receiver;
    private final int people;
    /** For each person where in {@code others} those begin whom they exchange with, whichever the direction. */
    private final int[] first;

    private final int[] others;
    private final long[] exchanged;

    private MapDrawing(List<Tie> all) {
        var ties = all.stream()
                .filter(tie -> tie.amountMinutes() > 0 && !tie.giverId().equals(tie.receiverId()))
                .toList();
        var ids = ties.stream()
                .flatMap(tie -> Stream.of(tie.giverId(), tie.receiverId()))
                .distinct()
                .sorted()
                .toList();
        people = ids.size();
        Map<UUID, Integer> places = new HashMap<>();
        ids.forEach(id -> places.put(id, places.size()));
        minutes = ties.stream().mapToLong(Tie::amountMinutes).toArray();
        giver = ties.stream()
                .mapToInt(tie -> places.getOrDefault(tie.giverId(), 0))
                .toArray();
        receiver = ties.stream()
                .mapToInt(tie -> places.getOrDefault(tie.receiverId(), 0))
                .toArray();
        first = new int[people + 1];
        for (int tie = 0; tie < minutes.length; tie++) {
            first[giver[tie] + 1]++;
            first[receiver[tie] + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        others = new int[2 * minutes.length];
        exchanged = new long[others.length];
        var free = first.clone();
        for (int tie = 0; tie < minutes.length; tie++) {
            exchange(free, giver[tie], receiver[tie], minutes[tie]);
            exchange(free, receiver[tie], giver[tie], minutes[tie]);
        }
    }

    private void exchange(int[] free, int person, int other, long amount) {
        others[free[person]] = other;
        exchanged[free[person]] = amount;
        free[person]++;
    }

    /** The map of these ties; more than are measured are none. */
    static CircleMap of(List<Tie> ties) {
        if (ties.size() > PrincipleIndicators.MOST_TIES) {
            return new CircleMap(CircleMap.Status.TOO_LARGE, List.of(), List.of());
        }
        var drawing = new MapDrawing(ties);
        return drawing.people < CircleMap.LEAST_PEOPLE
                ? new CircleMap(CircleMap.Status.FEW_PEOPLE, List.of(), List.of())
                : drawing.map();
    }

    private CircleMap map() {
        var names = names();
        Map<Integer, Long> sizes =
                Arrays.stream(names).boxed().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        var large = sizes.entrySet().stream()
                .filter(circle -> circle.getValue() >= PublicationFilter.LEAST_PEOPLE)
                .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        List<CircleMap.Circle> circles = new ArrayList<>();
        for (var name : large) {
            circles.add(circle(circles.size() + 1, Math.toIntExact(sizes.getOrDefault(name, 0L)), false));
        }
        Map<Integer, Integer> numberOf = new HashMap<>();
        large.forEach(name -> numberOf.put(name, numberOf.size() + 1));
        var inSmall =
                IntStream.of(names).filter(name -> !numberOf.containsKey(name)).count();
        if (inSmall >= PublicationFilter.LEAST_PEOPLE) {
            circles.add(circle(circles.size() + 1, Math.toIntExact(inSmall), true));
        }
        // Whoever is in no circle that is shown is in circle 0, which has no flows.
        var rest = inSmall >= PublicationFilter.LEAST_PEOPLE ? circles.size() : 0;
        var numbers = IntStream.of(names)
                .map(name -> numberOf.getOrDefault(name, rest))
                .toArray();
        return new CircleMap(CircleMap.Status.PUBLISHED, circles, flows(numbers));
    }

    private static CircleMap.Circle circle(int number, int size, boolean mixed) {
        return new CircleMap.Circle(number, CircleMap.Size.of(size), mixed);
    }

    private int[] names() {
        var names = IntStream.range(0, people).toArray();
        var sums = new long[people];
        var changed = true;
        for (int round = 0; changed && round < MOST_ROUNDS; round++) {
            changed = false;
            for (int person = 0; person < names.length; person++) {
                var strongest = strongest(person, names, sums);
                changed |= strongest != names[person];
                names[person] = strongest;
            }
        }
        return names;
    }

    /** The name with most minutes among those whom the person exchanges with; the own one, then the lowest, if equal. */
    private int strongest(int person, int[] names, long[] sums) {
        for (int at = first[person]; at < first[person + 1]; at++) {
            sums[names[others[at]]] += exchanged[at];
        }
        int best = names[others[first[person]]];
        for (int at = first[person]; at < first[person + 1]; at++) {
            var name = names[others[at]];
            if (sums[name] > sums[best] || sums[name] == sums[best] && name < best) {
                best = name;
            }
        }
        var strongest = sums[names[person]] == sums[best] ? names[person] : best;
        for (int at = first[person]; at < first[person + 1]; at++) {
            sums[names[others[at]]] = 0;
        }
        return strongest;
    }

    private List<CircleMap.Flow> flows(int[] numbers) {
        var between = new NumberTable(2);
        Map<Integer, List<Integer>> tiesOf = new HashMap<>();
        for (int tie = 0; tie < minutes.length; tie++) {
            if (numbers[giver[tie]] != 0 && numbers[receiver[tie]] != 0) {
                var flow = between.add(minutes[tie], numbers[giver[tie]], numbers[receiver[tie]], 0, 0);
                tiesOf.computeIfAbsent(flow, added -> new ArrayList<>()).add(tie);
            }
        }
        return tiesOf.entrySet().stream()
                .filter(flow -> isPublished(flow.getValue()))
                .map(flow -> new CircleMap.Flow(
                        between.key(flow.getKey(), 0),
                        between.key(flow.getKey(), 1),
                        CircleMap.Strength.of(between.amount(flow.getKey()))))
                .sorted(Comparator.comparing(CircleMap.Flow::from).thenComparing(CircleMap.Flow::to))
                .toList();
    }

    private boolean isPublished(List<Integer> flow) {
        // Each tie has one giver and one receiver: with fewer there are too few people, whoever they are.
        if (2 * flow.size() < PublicationFilter.LEAST_PEOPLE) {
            return false;
        }
        Set<Integer> found = new HashSet<>();
        Map<Integer, Long> given = new HashMap<>();
        Map<Integer, Long> received = new HashMap<>();
        for (var tie : flow) {
            found.add(giver[tie]);
            found.add(receiver[tie]);
            given.merge(giver[tie], minutes[tie], Long::sum);
            received.merge(receiver[tie], minutes[tie], Long::sum);
        }
        return PublicationFilter.cell(evidence(found.size(), given)).isPublished()
                && PublicationFilter.cell(evidence(found.size(), received)).isPublished();
    }

    private static CellEvidence evidence(long people, Map<Integer, Long> minutes) {
        var most = minutes.values().stream().sorted(Comparator.reverseOrder()).toList();
        return new CellEvidence(
                people,
                most.stream().mapToLong(Long::longValue).sum(),
                most.get(0),
                most.size() > 1 ? most.get(1) : 0,
                0);
    }
}
