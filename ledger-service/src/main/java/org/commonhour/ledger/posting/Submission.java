package org.commonhour.ledger.posting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The orders of one caller, decided next to each other.
 *
 * @param communityId the community of all of them
 * @param orders at least one
 * @param trace the trace that the caller's request belongs to, if any
 */
public record Submission(
        UUID communityId, List<Order> orders, @Nullable String trace) {

    /** Keeps a copy of its own. */
    public Submission {
        orders = List.copyOf(orders);
        for (var order : orders) {
            if (order instanceof TransferOrder transfer
                    && !transfer.communityId().equals(communityId)) {
                throw new IllegalArgumentException("An order belongs to another community.");
            }
        }
    }
}
