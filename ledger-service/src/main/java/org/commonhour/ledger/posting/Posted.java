package org.commonhour.ledger.posting;

import java.util.function.Function;

/**
 * The transfer is in the ledger.
 *
 * @param transfer the transfer as recorded
 * @param replayed whether it already was there before this order came
 */
public record Posted(PostedTransfer transfer, boolean replayed) implements PostingOutcome {

    @Override
    public <T> T fold(Function<Posted, T> posted, Function<Rejected, T> rejected) {
        return posted.apply(this);
    }
}
