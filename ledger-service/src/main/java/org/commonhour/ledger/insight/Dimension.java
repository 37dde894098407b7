package org.commonhour.ledger.insight;

/** By what unpaid and paid minutes can be set beside each other. */
public enum Dimension {
    SERVICE,
    ORGANISATION,
    PHASE,
    FUNCTION,
    MONTH
}
