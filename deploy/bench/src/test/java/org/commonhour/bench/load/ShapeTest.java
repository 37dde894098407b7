package org.commonhour.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShapeTest {
    private static final int DRAWS = 100_000;

    @ParameterizedTest
    @EnumSource(Shape.class)
    void nobodyPaysThemselves(Shape shape) {
        var picker = shape.picker(3, new SplittableRandom(1));
        for (int draw = 0; draw < 1_000; draw++) {
            int payer = draw % 3;
            assertThat(picker.payee(payer)).isNotEqualTo(payer).isBetween(0, 2);
        }
    }

    @Test
    void theFirstRankOfZipfIsTwiceAsFrequentAsTheSecond() {
        // Given
        var zipf = new Zipf(1_000);
        var random = new SplittableRandom(1);
        int[] count = new int[1_000];

        // When
        for (int draw = 0; draw < DRAWS; draw++) {
            count[zipf.rank(random.nextDouble())]++;
        }

        // Then
        assertThat(count[0] / (double) count[1]).isCloseTo(2, within(0.15));
        assertThat(count[0] / (double) DRAWS).isCloseTo(1 / 7.485, within(0.01));
    }
}
