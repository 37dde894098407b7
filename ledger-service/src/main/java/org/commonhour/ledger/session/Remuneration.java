package org.commonhour.ledger.session;

/** What a person got for a contribution. */
public enum Remuneration {
    SALARIED_BY_PROVIDER,
    SALARIED_BY_OTHER,
    PAID_PEER,
    EXPENSES_ONLY,
    TIME_CREDIT,
    UNPAID;

    /** Whether it was paid work. */
    public boolean isPaid() {
        return this == SALARIED_BY_PROVIDER || this == SALARIED_BY_OTHER || this == PAID_PEER;
    }
}
