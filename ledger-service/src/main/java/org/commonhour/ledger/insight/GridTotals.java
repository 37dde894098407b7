package org.commonhour.ledger.insight;

/**
 * What is known of the people behind totals, which name nobody.
 *
 * @param minutes of totals that say how many people they are of
 * @param least how many people that is, at the least: as many as the largest total has
 * @param most how many it is, at the most: as many as all totals of the fullest month have together
 */
public record GridTotals(GridMinutes minutes, GridMinutes least, GridMinutes most) {

    static final GridTotals NONE = new GridTotals(GridMinutes.NONE, GridMinutes.NONE, GridMinutes.NONE);
}
