package org.commonhour.ledger.insight;

/** The two sides of an axis of the grid. */
public enum GridSide {
    PROFESSIONAL,
    COMMUNITY,
    /** On neither: its minutes are left out of the grid, and counted as left out. */
    NEITHER
}
