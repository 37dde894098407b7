package org.commonhour.bench.part;

/**
 * How long and how often.
 *
 * @param quick whether to be quick rather than exact
 * @param sessions how many sessions insight has in store
 */
public record Windows(boolean quick, long sessions) {
    private static final long SESSIONS = 1_000_000;
    private static final long QUICK_SESSIONS = 100_000;

    /** With as many sessions as usual. */
    public Windows(boolean quick) {
        this(quick, quick ? QUICK_SESSIONS : SESSIONS);
    }

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
