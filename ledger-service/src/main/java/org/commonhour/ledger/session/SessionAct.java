package org.commonhour.ledger.session;

/** What made a new version of a session. */
public enum SessionAct {
    RECORDED,
    CONFIRMED,
    SETTLED,
    REFUSED,
    DISPUTED,
    /** A coordinator found the session right as it was. */
    UPHELD,
    /** Who disputed it does so no longer. */
    TAKEN_BACK,
    CORRECTED,
    /** It did not happen. */
    WITHDRAWN
}
