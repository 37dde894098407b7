package org.commonhour.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The writer over a failing database, from many seeds. {@code -Dcommonhour.simulation.seeds} says how many,
 * {@code -Dcommonhour.simulation.seed} runs one alone.
 */
class WriterSimulationTest {

    private static final long SEEDS = Long.getLong("commonhour.simulation.seeds", 100_000);
    private static final long PROGRESS_EVERY = 25_000;

    @Test
    void losesNothingAndDoublesNothingWhateverTheDatabaseDoes() throws InterruptedException {
        // Given
        var one = Long.getLong("commonhour.simulation.seed");
        var seeds = one == null ? LongStream.rangeClosed(1, SEEDS).toArray() : new long[] {one};
        long acknowledged = 0;
        long unknown = 0;
        long toldToComeAgain = 0;
        for (var seed : seeds) {
            var simulation = new WriterSimulation(seed);
            // When
            try {
                simulation.run();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dcommonhour.simulation.seed=" + seed + " fails", e);
            }
            acknowledged += simulation.acknowledged();
            unknown += simulation.unknown();
            toldToComeAgain += simulation.toldToComeAgain();
            if (seed % PROGRESS_EVERY == 0) {
                System.out.printf("%d seeds, %d acknowledged, %d unknown for a while%n", seed, acknowledged, unknown);
            }
        }
        // Then
        assertThat(acknowledged).isPositive();
        assertThat(one != null || unknown > 0).as("the faults reach the commit").isTrue();
        assertThat(one != null || toldToComeAgain > 0).as("some wait too long").isTrue();
    }
}
