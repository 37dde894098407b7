package org.commonhour.ledger.session;

/** How a session stands. */
public enum SessionState {
    /** One side says that it happened. */
    RECORDED,
    /** The other side, or a coordinator, says so too; its hours are about to move. */
    CONFIRMED,
    /** Its hours have moved. */
    SETTLED,
    /** The ledger refused to move its hours. */
    REFUSED,
    /** Somebody says that it is not right; it counts for nothing until that is decided. */
    DISPUTED,
    /** It did not happen; hours that had moved for it have gone back. */
    WITHDRAWN
}
