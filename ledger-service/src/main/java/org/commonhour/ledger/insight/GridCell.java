package org.commonhour.ledger.insight;

import java.util.Optional;

/** A cell of the grid: rows by who delivers, columns by who designs. */
public enum GridCell {
    R1C1,
    R1C2,
    R1C3,
    R2C1,
    R2C2,
    R2C3,
    R3C1,
    R3C2,
    R3C3;

    /** Below so many percent of the community it is the professionals' alone, above the rest it is the community's. */
    public static final int THRESHOLD_PERCENT = 10;

    private static final int CELLS_IN_A_ROW = 3;

    /** The cell of these minutes; empty when nobody designed or nobody delivered. */
    static Optional<GridCell> of(GridMinutes minutes) {
        if (minutes.design() == 0 || minutes.delivery() == 0) {
            return Optional.empty();
        }
        var column = band(minutes.designCommunity(), minutes.design());
        var row = band(minutes.deliveryCommunity(), minutes.delivery());
        return Optional.of(values()[row * CELLS_IN_A_ROW + column]);
    }

    /** Whether users and the community design, alone or with professionals. */
    boolean communityDesigns() {
        return ordinal() % CELLS_IN_A_ROW > 0;
    }

    /** Whether users and the community deliver, alone or with professionals. */
    boolean communityDelivers() {
        return ordinal() >= CELLS_IN_A_ROW;
    }

    /** In whole numbers, for a share of exactly the threshold belongs to both sides. */
    private static int band(long community, long all) {
        if (100 * community < THRESHOLD_PERCENT * all) {
            return 0;
        }
        return 100 * community > (100 - THRESHOLD_PERCENT) * all ? 2 : 1;
    }
}
