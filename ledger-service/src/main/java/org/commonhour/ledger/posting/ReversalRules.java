package org.commonhour.ledger.posting;

import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** What a transfer that undoes another one must keep to, in the precedence of {@link LedgerProblem}. */
final class ReversalRules {

    private ReversalRules() {}

    /** The first rule that the order breaks, or null; also null for an order that undoes nothing. */
    static @Nullable Rejected check(Working working, TransferOrder order) {
        var reversal = order.reversal();
        if (reversal == null) {
            return null;
        }
        var known = working.posted(reversal.transferId());
        var original = known == null ? null : known.transfer();
        if (known == null || original == null) {
            return refusal(
                    order,
                    LedgerProblem.REVERSED_UNKNOWN,
                    "reversesTransferId",
                    "This community has no such transfer to undo.");
        }
        if (original.reversal() != null) {
            return refusal(
                    order,
                    LedgerProblem.REVERSAL_OF_REVERSAL,
                    "reversesTransferId",
                    "That transfer undoes another one. Move the minutes again with a new transfer.");
        }
        if (known.reversedBy() != null) {
            return refusal(
                    order,
                    LedgerProblem.REVERSED_BEFORE,
                    "reversesTransferId",
                    "A transfer is undone at most once, whole or in part.");
        }
        if (!original.debitAccountId().equals(order.creditAccountId())
                || !original.creditAccountId().equals(order.debitAccountId())) {
            return refusal(
                    order,
                    LedgerProblem.REVERSAL_OTHER_ACCOUNTS,
                    "debitAccountId",
                    "What is undone goes back the way it came.");
        }
        if (order.amount().compareTo(original.amount()) > 0) {
            return refusal(
                    order,
                    LedgerProblem.REVERSAL_TOO_LARGE,
                    "amountMinutes",
                    "That transfer moved " + original.amount().value() + " minutes.");
        }
        return null;
    }

    private static Rejected refusal(TransferOrder order, LedgerProblem problem, String field, String detail) {
        return TransferRules.refusal(order, problem, field, detail);
    }
}
