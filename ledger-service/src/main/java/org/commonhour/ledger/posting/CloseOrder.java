package org.commonhour.ledger.posting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account to be closed: without open holds, and empty or emptied into a pot.
 *
 * @param id the account
 * @param closing where its balance goes; null when it is empty
 * @param byCoordinator whether a coordinator asks, who may also close a frozen account and let a pot pay what is owed
 * @param authority who decides it, and why
 */
public record CloseOrder(UUID id, @Nullable Closing closing, boolean byCoordinator, Authority authority)
        implements AccountOrder {

    /**
     * The transfer that empties the account: to the pot, or from it when the account owes minutes.
     *
     * @param transferId chosen by the caller
     * @param potId the pot's account
     */
    public record Closing(UUID transferId, UUID potId) {}
}
