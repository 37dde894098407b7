package org.commonhour.ledger.insight;

/** Full-time equivalents: how many people at full time the minutes of a period would be. */
public final class FullTime {

    /** A year at full time: 37 hours in 44 weeks. */
    public static final long YEAR_MINUTES = 1_628 * 60;

    private static final long MONTHS = 12;

    private FullTime() {}

    /** In hundredths, rounded half up, over a period of so many months. */
    public static long hundredths(long amountMinutes, long months) {
        var whole = YEAR_MINUTES * months;
        return Math.floorDiv(2 * 100 * MONTHS * amountMinutes + whole, 2 * whole);
    }
}
