package org.commonhour.matching.arrangement;

/** What the ledger says of the receiver's hours for an arrangement. */
public enum HoldState {
    /** Not agreed, so nothing is asked of the ledger. */
    NONE,
    /** Agreed; the ledger has not answered yet. */
    PENDING,
    HELD,
    REFUSED,
    RELEASED,
    CAPTURED
}
