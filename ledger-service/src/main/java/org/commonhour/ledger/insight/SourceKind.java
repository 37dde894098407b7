package org.commonhour.ledger.insight;

/** Where counted minutes come from. */
public enum SourceKind {
    SESSION,
    STAFF_HOURS
}
