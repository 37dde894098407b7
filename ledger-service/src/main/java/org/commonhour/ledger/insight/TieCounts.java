package org.commonhour.ledger.insight;

/**
 * Pairs of people with a tie, whichever the direction.
 *
 * @param fresh first connected in the period
 * @param before connected in the period of the same length before
 * @param again of those, connected in the period too
 */
public record TieCounts(long fresh, long before, long again) {

    /** None. */
    public static final TieCounts NONE = new TieCounts(0, 0, 0);
}
