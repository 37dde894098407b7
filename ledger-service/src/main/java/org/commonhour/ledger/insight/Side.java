package org.commonhour.ledger.insight;

/** Whether minutes were paid for with money. */
public enum Side {
    PAID,
    UNPAID
}
