package org.commonhour.ledger.session;

import java.util.Optional;

/** What minutes are exchanged for, where they are exchanged for something. */
public enum PayBasis {
    /** For money. */
    PAID,
    /** For hours of the ledger. */
    CREDITED;

    /** The basis of a remuneration; empty when nothing is given for it. */
    static Optional<PayBasis> of(Remuneration remuneration) {
        if (remuneration == Remuneration.TIME_CREDIT) {
            return Optional.of(CREDITED);
        }
        return remuneration.isPaid() ? Optional.of(PAID) : Optional.empty();
    }
}
