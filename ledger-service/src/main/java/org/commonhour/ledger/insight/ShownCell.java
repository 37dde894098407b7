package org.commonhour.ledger.insight;

import java.util.List;
import java.util.Optional;

/** Keeps a shown cell from flickering: it changes only when the new one is likely in two months one after the other. */
final class ShownCell {

    /** The least share of the draws that a new cell needs. */
    static final double LEAST_SHARE = 0.6;

    private ShownCell() {}

    /** The cell to show after these months, the earliest first; empty when no month had a cell. */
    static Optional<GridCell> after(List<Grid> months) {
        Optional<GridCell> shown = Optional.empty();
        Optional<GridCell> coming = Optional.empty();
        for (var month : months) {
            var cell = Optional.ofNullable(month.cell());
            if (shown.isEmpty()) {
                shown = cell;
            } else if (cell.isEmpty() || cell.equals(shown) || !likely(month)) {
                coming = Optional.empty();
            } else if (cell.equals(coming)) {
                shown = cell;
                coming = Optional.empty();
            } else {
                coming = cell;
            }
        }
        return shown;
    }

    /** People are drawn only where it matters: when a month has another cell than the one that is shown. */
    private static boolean likely(Grid month) {
        var cell = month.cell();
        if (cell == null) {
            return false;
        }
        var drawn = month.uncertainty();
        var uncertainty =
                drawn == null ? GridUncertainty.of(month.evidence(), GridUncertainty.REPLICATES_OF_EARLIER) : drawn;
        return uncertainty.shareOf(cell) >= LEAST_SHARE;
    }
}
