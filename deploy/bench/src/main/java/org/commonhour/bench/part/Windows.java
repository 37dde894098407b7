package org.commonhour.bench.part;

/**
 * How long and how often.
 *
 * @param quick whether to be quick rather than exact
 */
public record Windows(boolean quick) {
    /** Seconds that one window lasts. */
    int seconds() {
        return quick ? 4 : 5;
    }

    /** How often each window is repeated, the yardstick before each round. */
    public int rounds() {
        return quick ? 2 : 3;
    }

    /** How many windows the warm-up lasts at most. */
    int mostWarmUps() {
        return quick ? 4 : 10;
    }
}
