package org.commonhour.ledger.posting;

import java.util.UUID;
import org.commonhour.ledger.account.AccountState;

/**
 * An account to be frozen, or to take part in transfers again.
 *
 * @param id the account
 * @param to open or frozen; closing is a {@link CloseOrder}
 * @param authority who decides it, and why
 */
public record StateOrder(UUID id, AccountState to, Authority authority) implements AccountOrder {

    /** Refuses to close: that needs its own order. */
    public StateOrder {
        if (to == AccountState.CLOSED) {
            throw new IllegalArgumentException("An account is closed by an order of its own.");
        }
    }
}
