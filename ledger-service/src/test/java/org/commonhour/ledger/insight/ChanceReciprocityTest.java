package org.commonhour.ledger.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ChanceReciprocityTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Test
    void nothingToShuffleLeavesNothingAboveChance() {
        // One gift in a month has one receiver: chance is what was observed, 0.
        assertThat(new ChanceReciprocity(List.of(tie(MAY, 1, 2, 60))).value()).hasValue(0);
        assertThat(new ChanceReciprocity(List.of()).value()).isEmpty();
        assertThat(new ChanceReciprocity(List.of(tie(MAY, 1, 1, 60))).value()).isEmpty();
    }

    @Test
    void onePairThatGivesBackIsChanceForTheyHaveNobodyElse() {
        var pair = List.of(tie(MAY, 1, 2, 60), tie(MAY, 2, 1, 60));

        // ⟨r⟩ is 1, and what is above it cannot be told.
        assertThat(new ChanceReciprocity(pair).value()).isEmpty();
    }

    @Test
    void pairsThatGiveBackAmongManyAreAboveChanceAndACircleIsNot() {
        var pairs = new ArrayList<MonthTie>();
        for (int person = 0; person < 40; person += 2) {
            pairs.add(tie(MAY, person, person + 1, 60));
            pairs.add(tie(MAY, person + 1, person, 60));
        }
        var circle = IntStream.range(0, 40)
                .mapToObj(person -> tie(MAY, person, (person + 1) % 40, 60))
                .toList();

        // By chance a gift comes back about once in 40.
        assertThat(new ChanceReciprocity(pairs).value()).hasValue(1);
        assertThat(new ChanceReciprocity(circle).value().orElseThrow())
                .isNegative()
                .isGreaterThan(-0.1);
    }

    @Test
    void giftsWithoutAnyPatternAreChance() {
        var random = new Random(7);
        var gifts = IntStream.range(0, 4_000)
                .mapToObj(gift -> tie(MAY, random.nextInt(60), 60 + random.nextInt(60), 60))
                .map(gift -> random.nextBoolean() ? gift : new MonthTie(MAY, gift.receiverId(), gift.giverId(), 60))
                .toList();

        assertThat(Math.abs(new ChanceReciprocity(gifts).value().orElseThrow())).isLessThan(0.2);
    }

    @Property(tries = 30)
    void theSameGiftsInAnyOrderGiveTheSameValueOfAtMostOne(@ForAll @IntRange(min = 2, max = 60) int count) {
        var random = new Random(count);
        List<MonthTie> gifts = new ArrayList<>();
        for (int gift = 0; gift < count; gift++) {
            gifts.add(tie(MAY.plusMonths(gift % 3), random.nextInt(9), random.nextInt(9), 1 + random.nextInt(300)));
        }
        var once = new ChanceReciprocity(gifts).value();
        Collections.shuffle(gifts, random);

        var again = new ChanceReciprocity(gifts).value();

        assertThat(again.isPresent()).isEqualTo(once.isPresent());
        once.ifPresent(
                value -> assertThat(again.orElseThrow()).isLessThanOrEqualTo(1).isEqualTo(value, within(0.0)));
    }

    @Test
    void addsUpPairsAsTheNetworkDoes() {
        // The hand oracle of M6: 2/7 of 420 minutes came back.
        var givers = new int[] {0, 1, 1, 2, 0, 3};
        var receivers = new int[] {1, 0, 2, 0, 1, 2};
        var minutes = new long[] {120, 60, 90, 30, 60, 60};

        assertThat(new GivenBack(4, givers, receivers, minutes).minutes(receivers))
                .isEqualTo(120);
    }

    private static MonthTie tie(YearMonth month, int giver, int receiver, long amountMinutes) {
        return new MonthTie(month, new UUID(0, giver), new UUID(0, receiver), amountMinutes);
    }
}
