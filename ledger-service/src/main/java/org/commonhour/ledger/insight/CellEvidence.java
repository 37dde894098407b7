package org.commonhour.ledger.insight;

/**
 * What the publication filter has to know about minutes of some people.
 *
 * @param people how many gave them
 * @param amountMinutes how many minutes, all together
 * @param largestMinutes of the person who gave most
 * @param secondMinutes of the one who gave second most
 * @param unnamedMinutes of people whom no event tells apart, such as a total of staff hours
 */
public record CellEvidence(
        long people, long amountMinutes, long largestMinutes, long secondMinutes, long unnamedMinutes) {

    /** Nothing from nobody. */
    public static final CellEvidence NOTHING = new CellEvidence(0, 0, 0, 0, 0);
}
