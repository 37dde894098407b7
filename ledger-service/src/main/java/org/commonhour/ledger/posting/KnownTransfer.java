package org.commonhour.ledger.posting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that was decided before.
 *
 * @param order its content, as far as it is kept: linked groups are not
 * @param outcome its stored result
 * @param reversedBy the transfer that undid it, if one did
 */
public record KnownTransfer(
        TransferOrder order,
        PostingOutcome outcome,
        @Nullable UUID reversedBy) {

    /** An order that nothing has undone. */
    public KnownTransfer(TransferOrder order, PostingOutcome outcome) {
        this(order, outcome, null);
    }

    /** The transfer it became, or null when it was refused. */
    public @Nullable PostedTransfer transfer() {
        return outcome instanceof Posted posted ? posted.transfer() : null;
    }

    /** The same, undone by another transfer. */
    KnownTransfer reversedBy(UUID transferId) {
        return new KnownTransfer(order, outcome, transferId);
    }
}
