package org.commonhour.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Cores CORES = new Cores(1, 0.5, 0, 0.2, 0);

    @Test
    void repetitionsComeToTheirMedian() {
        // Given
        var figures = new Figures();

        // When
        for (double perSecond : new double[] {100, 900, 110}) {
            figures.add(new Row("a", perSecond, 1, 2, 3, 400, 1, CORES));
        }

        // Then
        assertThat(figures.perSecond("a")).isEqualTo(110);
        assertThat(figures.median("a").wrong())
                .as("nothing wrong is averaged away")
                .isEqualTo(3);
    }

    @Test
    void aTargetMayBeALowerOrAnUpperBound() {
        assertThat(Ratio.atLeast("a", 4, 4).met()).isTrue();
        assertThat(Ratio.atLeast("a", 3.9, 4).met()).isFalse();
        assertThat(Ratio.atMost("a", 2.1, 2).met()).isFalse();
    }
}
