package org.commonhour.ledger.posting;

import java.util.function.Function;

/** What became of one transfer order. */
public sealed interface PostingOutcome extends OrderOutcome permits Posted, Rejected {

    /** One of the two, whichever it is. */
    <T> T fold(Function<Posted, T> posted, Function<Rejected, T> rejected);
}
