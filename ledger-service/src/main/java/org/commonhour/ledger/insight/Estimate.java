package org.commonhour.ledger.insight;

/**
 * A term of a scenario that nobody knows exactly.
 *
 * @param low the lowest value thought possible
 * @param central the likeliest
 * @param high the highest
 * @param evidenceGrade how well it is known, 1 for a guess to 5 for a trial
 */
public record Estimate(double low, double central, double high, int evidenceGrade) {

    /** Whether the three are in order, and none is below 0 or above the bound. */
    public boolean isWithin(double most) {
        return 0 <= low && low <= central && central <= high && high <= most;
    }
}
