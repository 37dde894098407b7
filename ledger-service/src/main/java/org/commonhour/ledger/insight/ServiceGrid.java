package org.commonhour.ledger.insight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The grid of one service, on each basis.
 *
 * @param serviceId the service
 * @param period the months that are counted
 * @param leastSay what counts as designing
 * @param views one for each basis
 * @param computedAt when it was computed
 * @param readThrough from which events
 */
public record ServiceGrid(
        UUID serviceId,
        Period period,
        ShareOfSay leastSay,
        List<View> views,
        Instant computedAt,
        List<ReadPosition> readThrough) {

    /** How many earlier month ends decide on the cell that is shown. */
    public static final int EARLIER_MONTHS = 11;

    /** Keeps its own copies of the lists. */
    public ServiceGrid {
        views = List.copyOf(views);
        readThrough = List.copyOf(readThrough);
    }

    /**
     * The grid on one basis.
     *
     * @param grid the period's own
     * @param shownCell the cell to show, which does not follow a change at once
     * @param change the period beside the one before
     */
    public record View(Grid grid, @Nullable GridCell shownCell, Change change) {

        /** From the evidence of earlier periods, the earliest first, and of the period itself, the last. */
        static View of(List<GridEvidence> periods, GridEvidence before, NeedCounts needs) {
            var last = periods.size() - 1;
            var grids = periods.stream()
                    .limit(last)
                    .map(Grid::withoutDraws)
                    .collect(Collectors.toCollection(ArrayList::new));
            var own = Grid.of(periods.get(last), GridUncertainty.REPLICATES);
            grids.add(own);
            var change = new Change(before.minutes(), own.evidence().minutes(), needs);
            return new View(
                    own, own.cell() == null ? null : ShownCell.after(grids).orElse(null), change);
        }
    }
}
