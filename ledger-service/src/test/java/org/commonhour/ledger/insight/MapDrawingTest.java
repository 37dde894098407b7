package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MapDrawingTest {

    @Test
    void drawsCirclesAndWhatFlowsBetweenThem() {
        // Given circles of 40, 20 and 10, four pairs, and ten people of the first who help ten of the second.
        List<Tie> ties = new ArrayList<>();
        circle(ties, 0, 40, 600);
        circle(ties, 100, 20, 600);
        circle(ties, 200, 10, 60);
        for (int pair = 0; pair < 4; pair++) {
            ties.add(tie(300 + 2 * pair, 301 + 2 * pair, 100));
        }
        for (int person = 0; person < 10; person++) {
            ties.add(tie(person, 100 + person, 60));
        }
        // And three people of the second who help three of the third: too few to be told.
        for (int person = 0; person < 3; person++) {
            ties.add(tie(100 + person, 200 + person, 10));
        }

        var map = MapDrawing.of(ties);

        assertThat(map.status()).isEqualTo(CircleMap.Status.PUBLISHED);
        assertThat(map.circles())
                .containsExactly(
                        new CircleMap.Circle(1, CircleMap.Size.FROM_30, false),
                        new CircleMap.Circle(2, CircleMap.Size.FROM_15, false),
                        new CircleMap.Circle(3, CircleMap.Size.FROM_8, false),
                        new CircleMap.Circle(4, CircleMap.Size.FROM_8, true));
        assertThat(map.flows())
                .contains(
                        new CircleMap.Flow(1, 1, CircleMap.Strength.FROM_200_HOURS),
                        new CircleMap.Flow(1, 2, CircleMap.Strength.FROM_10_HOURS),
                        new CircleMap.Flow(4, 4, CircleMap.Strength.UNDER_10_HOURS))
                .noneMatch(flow -> flow.from() == 2 && flow.to() == 3);
    }

    @Test
    void fewerThanFiftyPeopleAreNoNetwork() {
        List<Tie> ties = new ArrayList<>();
        circle(ties, 0, 49, 60);

        assertThat(MapDrawing.of(ties)).isEqualTo(new CircleMap(CircleMap.Status.FEW_PEOPLE, List.of(), List.of()));
        assertThat(MapDrawing.of(List.of()).status()).isEqualTo(CircleMap.Status.FEW_PEOPLE);
    }

    @Test
    void aFlowThatOnePersonDominatesIsLeftOut() {
        List<Tie> ties = new ArrayList<>();
        circle(ties, 0, 60, 600);
        ties.add(tie(0, 1, 100_000));

        assertThat(MapDrawing.of(ties).flows()).isEmpty();
    }

    @Property(tries = 60)
    void nothingThatIsShownRestsOnFewerThanEightPeopleAndOrderDoesNotMatter(
            @ForAll @IntRange(min = 0, max = 10_000) int seed) {
        var random = new Random(seed);
        List<Tie> ties = new ArrayList<>();
        var people = 50 + random.nextInt(60);
        for (int each = 0; each < people * (1 + random.nextInt(4)); each++) {
            var group = random.nextInt(1 + random.nextInt(9)) * 1_000;
            ties.add(tie(group + random.nextInt(30), group + random.nextInt(30), 1 + random.nextInt(600)));
        }

        var map = MapDrawing.of(ties);
        Collections.shuffle(ties, random);

        assertThat(MapDrawing.of(ties)).isEqualTo(map);
        var all = new HashSet<>(ties.stream()
                .flatMap(tie -> Stream.of(tie.giverId(), tie.receiverId()))
                .toList());
        assertThat(map.circles().size() * PublicationFilter.LEAST_PEOPLE).isLessThanOrEqualTo(all.size());
        assertThat(map.circles().stream().filter(CircleMap.Circle::mixed)).hasSizeLessThanOrEqualTo(1);
        var numbers = map.circles().stream().map(CircleMap.Circle::circle).toList();
        assertThat(map.flows()).allSatisfy(flow -> assertThat(numbers).contains(flow.from(), flow.to()));
    }

    /** Everybody gives to the next and to the one after. */
    private static void circle(List<Tie> ties, int first, int size, long amountMinutes) {
        for (int person = 0; person < size; person++) {
            ties.add(tie(first + person, first + (person + 1) % size, amountMinutes));
            ties.add(tie(first + person, first + (person + 2) % size, amountMinutes));
        }
    }

    private static Tie tie(int giver, int receiver, long amountMinutes) {
        return new Tie(new UUID(0, giver), new UUID(0, receiver), amountMinutes);
    }
}
