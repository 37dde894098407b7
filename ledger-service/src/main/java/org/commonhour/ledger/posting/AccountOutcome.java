package org.commonhour.ledger.posting;

import java.util.UUID;
import java.util.function.Function;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** What became of one order about an account. */
public sealed interface AccountOutcome extends OrderOutcome permits AccountOutcome.Changed, AccountOutcome.Refused {

    /** One of the two, whichever it is. */
    <T> T fold(Function<Changed, T> changed, Function<Refused, T> refused);

    /**
     * The account is as asked.
     *
     * @param account as it is now
     * @param replayed whether it already was so before this order came
     */
    record Changed(Account account, boolean replayed) implements AccountOutcome {
        @Override
        public <T> T fold(Function<Changed, T> changed, Function<Refused, T> refused) {
            return changed.apply(this);
        }
    }

    /**
     * The order was refused and the account is as it was.
     *
     * @param id the account
     * @param problem the first rule that it broke
     * @param field the order's field that broke it, if one did
     * @param detail what is wrong in plain words
     */
    record Refused(UUID id, LedgerProblem problem, @Nullable String field, String detail) implements AccountOutcome {
        @Override
        public <T> T fold(Function<Changed, T> changed, Function<Refused, T> refused) {
            return refused.apply(this);
        }
    }
}
