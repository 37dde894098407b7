package org.commonhour.ledger.session;

/** What an actor may do to a session as it stands. */
public enum SessionRight {
    CONFIRM,
    DISPUTE,
    /** As a coordinator to uphold it, as who disputed it to take that back. */
    END_DISPUTE,
    CORRECT,
    WITHDRAW
}
