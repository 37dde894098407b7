package org.commonhour.ledger.session;

/** What is wrong with a session, as a code: the ledger keeps no free text. */
public enum DisputeReason {
    NOT_HAPPENED,
    WRONG_MINUTES,
    WRONG_DAY,
    WRONG_PEOPLE,
    NOT_AGREED,
    OTHER
}
