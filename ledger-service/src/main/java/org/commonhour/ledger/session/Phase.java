package org.commonhour.ledger.session;

/** Which of the four ways of co-producing a contribution belongs to (Loeffler's Four Co's). */
public enum Phase {
    COMMISSION,
    DESIGN,
    DELIVER,
    ASSESS
}
