package org.commonhour.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.commonhour.bench.load.Arrivals.Phase;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private static final long SECOND = 1_000_000_000L;

    private final Arrivals arrivals =
            new Arrivals(List.of(new Phase(100, Duration.ofSeconds(1)), new Phase(10, Duration.ofSeconds(2))));

    @Test
    void ratesFollowEachOther() {
        assertThat(arrivals.due(SECOND / 2)).isEqualTo(50);
        assertThat(arrivals.due(2 * SECOND)).isEqualTo(110);
        assertThat(arrivals.due(3 * SECOND)).isEqualTo(120);
    }

    @Test
    void intendedStartsLieWhereTheRateSays() {
        assertThat(arrivals.startOf(0)).isZero();
        assertThat(arrivals.startOf(50)).isEqualTo(SECOND / 2);
        assertThat(arrivals.startOf(110)).isEqualTo(2 * SECOND);
    }
}
