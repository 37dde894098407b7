package org.commonhour.ledger.session;

/** How a giver is related to whom they helped. */
public enum Relationship {
    SAME_HOUSEHOLD,
    RELATED,
    UNRELATED,
    UNKNOWN
}
