package org.commonhour.checker.ledger;

/** A read of the ledger was answered with something else than what was asked for; trying again may help. */
public final class LedgerUnreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerUnreadable(String message) {
        super(message);
    }
}
