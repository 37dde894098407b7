package org.commonhour.ledger.posting;

/** Why minutes move. */
public enum TransferKind {
    /** Paid for a contribution in a session. */
    SESSION,
    /** Given by one member to another account without a session. */
    GIFT,
    /** Given by the community from its issue account. */
    GRANT,
    /** A balance brought along from before. */
    OPENING,
    /** A past transfer read from another time bank's file. */
    IMPORT,
    /** Undoes another transfer, whole or in part. */
    REVERSAL,
    /** Empties an account that is being closed. */
    CLOSING
}
