package org.commonhour.ledger.posting;

import java.util.UUID;
import java.util.function.Function;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/**
 * The transfer was refused and nothing moved.
 *
 * @param id the order's id
 * @param problem the first rule that it broke
 * @param field the order's field that broke it, such as {@code amountMinutes}, if one did
 * @param detail what is wrong in plain words, without anyone else's balance
 * @param replayed whether the same order had been refused before
 */
public record Rejected(
        UUID id, LedgerProblem problem, @Nullable String field, String detail, boolean replayed)
        implements PostingOutcome {

    @Override
    public <T> T fold(Function<Posted, T> posted, Function<Rejected, T> rejected) {
        return rejected.apply(this);
    }
}
