package org.commonhour.member.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** W3, W4, W5: whatever is done with released figures, at least 8 people stand behind what is left. */
class SuppressionPropertiesTest {

    private static final int LEAST = 8;
    private static final int QUARTERS = 3;
    private static final Measure MEASURE = Measure.LIFE_SATISFACTION;

    /** An answer of a person, which is what somebody may want to find out. */
    private record Secret(UUID person, LocalDate day) {}

    @Property(tries = 400)
    void noSumOrDifferenceOfReleasedFiguresIsAboutFewerThanEight(
            @ForAll long seed, @ForAll @IntRange(min = 8, max = 24) int people) {
        var random = new Random(seed);
        var released = released(random, people);
        Statistics.collect(released.size() > 1);

        // All of them: each figure is added, left out or subtracted.
        for (var choice = 0; choice < Math.pow(3, released.size()); choice++) {
            Map<Secret, Integer> left = new HashMap<>();
            var rest = choice;
            for (var figure : released) {
                var times = rest % 3 - 1;
                rest /= 3;
                figure.forEach((secret, sign) -> left.merge(secret, times * sign, Integer::sum));
            }
            assertThat(whoIsIn(left).size())
                    .satisfiesAnyOf(
                            count -> assertThat(count).isZero(),
                            count -> assertThat(count).isGreaterThanOrEqualTo(LEAST));
        }
    }

    @Property(tries = 1000)
    void aPublishedFigureIsOfEightPeopleWhoAreNotAllAlike(@ForAll long seed, @ForAll @IntRange(max = 40) int people) {
        var random = new Random(seed);
        var tally = new Tally(MEASURE, FigureKind.FIRST);
        var values = new ArrayList<Integer>();
        var spread = 1 + random.nextInt(11);
        for (var i = 0; i < people; i++) {
            values.add(random.nextInt(spread));
            tally.add(values.get(i));
        }

        var figure = tally.figure();

        assertThat(figure.published()).isEqualTo(people >= LEAST && new HashSet<>(values).size() > 1);
        if (!figure.published()) {
            assertThat(figure).isEqualTo(Figure.withheld(MEASURE, FigureKind.FIRST));
            return;
        }
        assertThat(figure.people())
                .isNotNull()
                .satisfies(shown -> assertThat(shown % 5).isZero());
        assertShares(figure, values);
    }

    private static void assertShares(Figure figure, List<Integer> values) {
        var hidden = 0L;
        var shown = 0;
        for (var band : MEASURE.bands()) {
            var count = values.stream().filter(band::contains).count();
            var share = figure.bands().stream()
                    .filter(found -> found.band() == band.name())
                    .findFirst()
                    .orElseThrow()
                    .sharePercent();
            if (share == null) {
                hidden += count;
            } else {
                shown++;
                assertThat(share % 5).isZero();
                assertThat(count == 0 || count >= LEAST).isTrue();
            }
        }
        if (shown > 0) {
            assertThat(hidden == 0 || hidden >= LEAST)
                    .as("what is left of the whole")
                    .isTrue();
        }
    }

    /** People begin, come back, pause, and withdraw; each quarter's figures are released in turn. */
    private static List<Map<Secret, Integer>> released(Random random, int people) {
        List<Map<Secret, Integer>> released = new ArrayList<>();
        Map<Integer, Participant> now = new HashMap<>();
        var quarter = Quarter.of(LocalDate.of(2025, 1, 1));
        for (var q = 0; q < QUARTERS; q++) {
            for (var i = 0; i < people; i++) {
                var known = now.getOrDefault(i, new Participant(new UUID(0, i), List.of()));
                List<AnsweredDay> days = random.nextInt(20) == 0 ? new ArrayList<>() : new ArrayList<>(known.days());
                if (random.nextInt(6) > 0) {
                    for (var times = random.nextInt(3); times >= 0; times--) {
                        days.add(new AnsweredDay(
                                quarter.startsOn().plusDays(40L - 10 * times + i % 7),
                                new Answers(Map.of(Question.LIFE_SATISFACTION, random.nextInt(11)))));
                    }
                }
                now.put(i, new Participant(known.memberId(), days));
            }
            released.addAll(released(quarter, now));
            quarter = Quarter.of(quarter.startsOn().plusMonths(3));
        }
        return released;
    }

    /** Which answers are in the quarter's published figures, and with which sign. */
    private static List<Map<Secret, Integer>> released(Quarter quarter, Map<Integer, Participant> people) {
        var tally = new QuarterTally(quarter);
        people.values().forEach(tally::add);
        return tally.figures().stream()
                .filter(figure -> figure.measure() == MEASURE && figure.published())
                .map(figure -> behind(quarter, figure, people))
                .toList();
    }

    private static Map<Secret, Integer> behind(Quarter quarter, Figure figure, Map<Integer, Participant> people) {
        Map<Secret, Integer> behind = new HashMap<>();
        for (var person : people.values()) {
            if (Turn.of(person, MEASURE, quarter)
                    .filter(turn -> turn.kind() == figure.kind())
                    .isEmpty()) {
                continue;
            }
            var inIt = person.days().stream()
                    .filter(day -> quarter.contains(day.day()))
                    .toList();
            if (figure.kind() == FigureKind.FIRST) {
                behind.put(new Secret(person.memberId(), inIt.get(0).day()), 1);
            } else {
                behind.put(
                        new Secret(person.memberId(), inIt.get(inIt.size() - 1).day()), 1);
                behind.put(new Secret(person.memberId(), person.days().get(0).day()), -1);
            }
        }
        return behind;
    }

    private static Set<UUID> whoIsIn(Map<Secret, Integer> left) {
        Set<UUID> people = new HashSet<>();
        left.forEach((secret, times) -> {
            if (times != 0) {
                people.add(secret.person());
            }
        });
        return people;
    }
}
