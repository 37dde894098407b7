package org.commonhour.ledger.insight;

import java.util.List;

/**
 * A service's evidence for the grid over time, each on every basis in its order.
 *
 * @param ends of periods of the same length that end a month later each, the last of the period itself
 * @param before of the period before it, which has no month in common with it
 */
public record GridPeriods(List<List<GridEvidence>> ends, List<GridEvidence> before) {

    /** Keeps its own copies of the lists. */
    public GridPeriods {
        ends = List.copyOf(ends);
        before = List.copyOf(before);
    }
}
