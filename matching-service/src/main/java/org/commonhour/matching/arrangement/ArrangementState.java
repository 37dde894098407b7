package org.commonhour.matching.arrangement;

/** Where an arrangement stands; the last four are the end. */
public enum ArrangementState {
    INVITED,
    AGREED,
    DECLINED,
    CANCELLED,
    HAPPENED,
    MISSED;

    /** Whether something can still come of it. */
    public boolean isOpen() {
        return this == INVITED || this == AGREED;
    }
}
