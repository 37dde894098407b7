package org.commonhour.ledger.insight;

import org.jspecify.annotations.Nullable;

/** What a reader has to know about a figure. */
public enum FigureNote {
    /** Nobody supplied paid hours, which does not mean that there were none. */
    PAID_SIDE_UNKNOWN,
    /** In one month sessions and staff hours both have paid minutes, which may be the same ones twice. */
    PAID_MAY_COUNT_TWICE;

    /** The note on a figure with so many paid minutes. */
    public static @Nullable FigureNote of(long paidMinutes) {
        return paidMinutes == 0 ? PAID_SIDE_UNKNOWN : null;
    }
}
