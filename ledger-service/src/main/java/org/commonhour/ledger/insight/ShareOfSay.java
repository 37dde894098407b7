package org.commonhour.ledger.insight;

/** The least say in a design phase that counts as designing. */
public enum ShareOfSay {
    /** The usual one. */
    INVOLVED,
    /** The strict one. */
    CO_DECIDED
}
