package org.commonhour.ledger.posting;

import java.util.UUID;
import java.util.function.Function;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** What became of one order about a hold. */
public sealed interface HoldOutcome extends OrderOutcome permits HoldOutcome.Held, HoldOutcome.Refused {

    /** One of the two, whichever it is. */
    <T> T fold(Function<Held, T> held, Function<Refused, T> refused);

    /**
     * The hold stands as asked: placed, or released.
     *
     * @param hold as it is now
     * @param replayed whether it already was so before this order came
     */
    record Held(Hold hold, boolean replayed) implements HoldOutcome {
        @Override
        public <T> T fold(Function<Held, T> held, Function<Refused, T> refused) {
            return held.apply(this);
        }
    }

    /**
     * The order was refused.
     *
     * @param id the hold
     * @param problem the first rule that it broke
     * @param field the order's field that broke it, if one did
     * @param detail what is wrong in plain words
     * @param replayed whether the same order had been refused before
     */
    record Refused(UUID id, LedgerProblem problem, @Nullable String field, String detail, boolean replayed)
            implements HoldOutcome {
        @Override
        public <T> T fold(Function<Held, T> held, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
