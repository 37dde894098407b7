package org.commonhour.ledger.arrangement;

/** How an arrangement stands, as matching says. */
public enum ArrangementState {
    INVITED,
    AGREED,
    DECLINED,
    CANCELLED,
    HAPPENED,
    MISSED;

    /** Whether the arrangement fell through, so that nothing needs to be held for it. */
    public boolean fellThrough() {
        return this == DECLINED || this == CANCELLED || this == MISSED;
    }
}
