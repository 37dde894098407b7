package org.commonhour.ledger.posting;

/** How a hold stands. */
public enum HoldState {
    /** It could not be placed. */
    REFUSED,
    /** It reserves minutes. */
    OPEN,
    /** A transfer took it up, whole or in part. */
    CAPTURED,
    /** It was released. */
    VOIDED,
    /** Its time was over. */
    EXPIRED
}
