package org.commonhour.ledger.posting;

import java.util.List;
import java.util.UUID;

/**
 * The orders of one caller, decided next to each other.
 *
 * @param communityId the community of all of them
 * @param orders at least one
 */
public record Submission(UUID communityId, List<Order> orders) {

    /** Keeps a copy of its own. */
    public Submission {
        orders = List.copyOf(orders);
        for (var order : orders) {
            if (order instanceof TransferOrder transfer && !transfer.communityId().equals(communityId)) {
                throw new IllegalArgumentException("An order belongs to another community.");
            }
        }
    }
}
