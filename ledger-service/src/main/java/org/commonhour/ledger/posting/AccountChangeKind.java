package org.commonhour.ledger.posting;

/** What changed about an account. */
public enum AccountChangeKind {
    /** It came to be. */
    OPENED,
    /** It takes no part in transfers until it is opened again. */
    FROZEN,
    /** It takes part in transfers again. */
    REOPENED,
    /** It has other limits. */
    LIMITED,
    /** It is empty and takes no part in transfers any more. */
    CLOSED
}
