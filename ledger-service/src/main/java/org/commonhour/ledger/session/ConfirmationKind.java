package org.commonhour.ledger.session;

/** Whose word made a session confirmed. */
public enum ConfirmationKind {
    /** A party other than who recorded it, or staff of the service, themselves. */
    OTHER_SIDE,
    /** A party, through a coordinator whom they told: on the phone, for example. */
    ON_BEHALF,
    /** A coordinator in their own right. */
    COORDINATOR,
    /** Nobody objected in time, after everybody who gives hours for it had been told. */
    AUTO_CONFIRMED
}
