package org.commonhour.ledger.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    private final List<Tie> ties;
    private final Map<UUID, Integer> people = new TreeMap<>();
    private final List<Map<Integer, Long>> exchanged;

    private MapDrawing(List<Tie> ties) {
        this.ties = ties.stream()
                .filter(tie -> tie.amountMinutes() > 0 && !tie.giverId().equals(tie.receiverId()))
                .toList();
        this.ties.stream()
                .flatMap(tie -> Stream.of(tie.giverId(), tie.receiverId()))
                .forEach(id -> people.put(id, 0));
        int place = 0;
        for (var person : people.entrySet()) {
            person.setValue(place);
            place++;
        }
        exchanged =
                Stream.<Map<Integer, Long>>generate(HashMap::new).limit(place).toList();
        for (var tie : this.ties) {
            exchanged.get(at(tie.giverId())).merge(at(tie.receiverId()), tie.amountMinutes(), Long::sum);
            exchanged.get(at(tie.receiverId())).merge(at(tie.giverId()), tie.amountMinutes(), Long::sum);
        }
    }

    /** The map of these ties; more than are measured are none. */
    static CircleMap of(List<Tie> ties) {
        if (ties.size() > PrincipleIndicators.MOST_TIES) {
            return new CircleMap(CircleMap.Status.TOO_LARGE, List.of(), List.of());
        }
        var drawing = new MapDrawing(ties);
        return drawing.people.size() < CircleMap.LEAST_PEOPLE
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
        var others = IntStream.of(names).filter(name -> !large.contains(name)).count();
        if (others >= PublicationFilter.LEAST_PEOPLE) {
            circles.add(circle(circles.size() + 1, Math.toIntExact(others), true));
        }
        // Whoever is in no circle that is shown is in circle 0, which has no flows.
        var rest = others >= PublicationFilter.LEAST_PEOPLE ? circles.size() : 0;
        var numbers = IntStream.of(names)
                .map(name -> large.contains(name) ? large.indexOf(name) + 1 : rest)
                .toArray();
        return new CircleMap(CircleMap.Status.PUBLISHED, circles, flows(numbers));
    }

    private static CircleMap.Circle circle(int number, int size, boolean mixed) {
        return new CircleMap.Circle(number, CircleMap.Size.of(size), mixed);
    }

    private int[] names() {
        var names = IntStream.range(0, people.size()).toArray();
        var changed = true;
        for (int round = 0; changed && round < MOST_ROUNDS; round++) {
            changed = false;
            for (int person = 0; person < names.length; person++) {
                var strongest = strongest(person, names);
                changed |= strongest != names[person];
                names[person] = strongest;
            }
        }
        return names;
    }

    /** The name with most minutes among those whom the person exchanges with; the own one, then the lowest, if equal. */
    private int strongest(int person, int[] names) {
        Map<Integer, Long> minutes = new HashMap<>();
        exchanged.get(person).forEach((other, exchange) -> minutes.merge(names[other], exchange, Long::sum));
        var own = minutes.getOrDefault(names[person], 0L);
        var best = minutes.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow();
        return own.equals(best.getValue()) ? names[person] : best.getKey();
    }

    private List<CircleMap.Flow> flows(int[] numbers) {
        Map<List<Integer>, List<Tie>> between = ties.stream()
                .collect(Collectors.groupingBy(
                        tie -> List.of(numbers[at(tie.giverId())], numbers[at(tie.receiverId())])));
        return between.entrySet().stream()
                .filter(flow -> !flow.getKey().contains(0) && isPublished(flow.getValue()))
                .map(flow -> new CircleMap.Flow(
                        flow.getKey().get(0),
                        flow.getKey().get(1),
                        CircleMap.Strength.of(flow.getValue().stream()
                                .mapToLong(Tie::amountMinutes)
                                .sum())))
                .sorted(Comparator.comparing(CircleMap.Flow::from).thenComparing(CircleMap.Flow::to))
                .toList();
    }

    private static boolean isPublished(List<Tie> flow) {
        Set<UUID> people = new HashSet<>();
        Map<UUID, Long> given = new HashMap<>();
        Map<UUID, Long> received = new HashMap<>();
        for (var tie : flow) {
            people.add(tie.giverId());
            people.add(tie.receiverId());
            given.merge(tie.giverId(), tie.amountMinutes(), Long::sum);
            received.merge(tie.receiverId(), tie.amountMinutes(), Long::sum);
        }
        return PublicationFilter.cell(evidence(people.size(), given)).isPublished()
                && PublicationFilter.cell(evidence(people.size(), received)).isPublished();
    }

    private static CellEvidence evidence(long people, Map<UUID, Long> minutes) {
        var most = minutes.values().stream().sorted(Comparator.reverseOrder()).toList();
        return new CellEvidence(
                people,
                most.stream().mapToLong(Long::longValue).sum(),
                most.get(0),
                most.size() > 1 ? most.get(1) : 0,
                0);
    }

    private int at(UUID person) {
        return people.getOrDefault(person, 0);
    }
}
