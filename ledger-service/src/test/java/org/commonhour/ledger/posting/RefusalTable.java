package org.commonhour.ledger.posting;

import static org.commonhour.ledger.posting.DecisionSample.ADA;
import static org.commonhour.ledger.posting.DecisionSample.BEN;
import static org.commonhour.ledger.posting.DecisionSample.CLOSED;
import static org.commonhour.ledger.posting.DecisionSample.CORA;
import static org.commonhour.ledger.posting.DecisionSample.FROZEN;
import static org.commonhour.ledger.posting.DecisionSample.FROZEN_POT;
import static org.commonhour.ledger.posting.DecisionSample.ISSUE;
import static org.commonhour.ledger.posting.DecisionSample.NOBODY;
import static org.commonhour.ledger.posting.DecisionSample.NOW;
import static org.commonhour.ledger.posting.DecisionSample.POT;
import static org.commonhour.ledger.posting.DecisionSample.SOON;
import static org.commonhour.ledger.posting.DecisionSample.close;
import static org.commonhour.ledger.posting.DecisionSample.hold;
import static org.commonhour.ledger.posting.DecisionSample.id;
import static org.commonhour.ledger.posting.DecisionSample.limit;
import static org.commonhour.ledger.posting.DecisionSample.reversal;
import static org.commonhour.ledger.posting.DecisionSample.transfer;
import static org.commonhour.ledger.problem.LedgerProblem.ACCOUNT_CLOSED;
import static org.commonhour.ledger.problem.LedgerProblem.ACCOUNT_FIXED;
import static org.commonhour.ledger.problem.LedgerProblem.ACCOUNT_HAS_HOLDS;
import static org.commonhour.ledger.problem.LedgerProblem.ACCOUNT_NOT_EMPTY;
import static org.commonhour.ledger.problem.LedgerProblem.ACCOUNT_STALE;
import static org.commonhour.ledger.problem.LedgerProblem.ACCOUNT_UNKNOWN;
import static org.commonhour.ledger.problem.LedgerProblem.AMOUNT_NOT_POSITIVE;
import static org.commonhour.ledger.problem.LedgerProblem.AMOUNT_TOO_LARGE;
import static org.commonhour.ledger.problem.LedgerProblem.CEILING_EXCEEDED;
import static org.commonhour.ledger.problem.LedgerProblem.COORDINATOR_CLOSES;
import static org.commonhour.ledger.problem.LedgerProblem.CREDIT_ACCOUNT_NOT_OPEN;
import static org.commonhour.ledger.problem.LedgerProblem.CREDIT_ACCOUNT_UNKNOWN;
import static org.commonhour.ledger.problem.LedgerProblem.DEBIT_ACCOUNT_NOT_OPEN;
import static org.commonhour.ledger.problem.LedgerProblem.DEBIT_ACCOUNT_UNKNOWN;
import static org.commonhour.ledger.problem.LedgerProblem.EXPIRY_IN_PAST;
import static org.commonhour.ledger.problem.LedgerProblem.HOLD_EXPIRED;
import static org.commonhour.ledger.problem.LedgerProblem.HOLD_ID_REUSED;
import static org.commonhour.ledger.problem.LedgerProblem.HOLD_NOT_DUE;
import static org.commonhour.ledger.problem.LedgerProblem.HOLD_OTHER_ACCOUNTS;
import static org.commonhour.ledger.problem.LedgerProblem.HOLD_RESOLVED;
import static org.commonhour.ledger.problem.LedgerProblem.HOLD_UNKNOWN;
import static org.commonhour.ledger.problem.LedgerProblem.INSUFFICIENT_BALANCE;
import static org.commonhour.ledger.problem.LedgerProblem.LINKED_FAILED;
import static org.commonhour.ledger.problem.LedgerProblem.POT_UNKNOWN;
import static org.commonhour.ledger.problem.LedgerProblem.REVERSAL_OF_REVERSAL;
import static org.commonhour.ledger.problem.LedgerProblem.REVERSAL_OTHER_ACCOUNTS;
import static org.commonhour.ledger.problem.LedgerProblem.REVERSAL_TOO_LARGE;
import static org.commonhour.ledger.problem.LedgerProblem.REVERSED_BEFORE;
import static org.commonhour.ledger.problem.LedgerProblem.REVERSED_UNKNOWN;
import static org.commonhour.ledger.problem.LedgerProblem.SAME_ACCOUNT;
import static org.commonhour.ledger.problem.LedgerProblem.TRANSFER_ID_REUSED;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/**
 * One row per refusal, in the order of precedence: each row's last order breaks its own rule and, where that can be,
 * every rule after it.
 */
final class RefusalTable {

    private static final UUID HOLD = id(900);
    private static final LimitOverride OVERRIDE = new LimitOverride("HARDSHIP", "cora");

    /** The last order is refused with this problem at this field; it comes at the given time, those before it now. */
    record Row(LedgerProblem expected, @Nullable String field, Instant at, Order... orders) {

        Row(LedgerProblem expected, @Nullable String field, Order... orders) {
            this(expected, field, NOW, orders);
        }

        /** What became of the last order. */
        OrderOutcome outcome() {
            var state = DecisionSample.state();
            OrderOutcome outcome = null;
            for (int i = 0; i < orders.length; i++) {
                var linked = orders[i] instanceof TransferOrder transfer && transfer.linkedGroup() != null;
                var group = linked ? List.of(orders) : List.of(orders[i]);
                var decided = DecisionSample.decideAt(i == 0 ? NOW : at, state, group.toArray(Order[]::new));
                state = decided.state();
                outcome = decided.outcomes().get(decided.outcomes().size() - 1);
            }
            if (outcome == null) {
                throw new AssertionError("A row has orders.");
            }
            return outcome;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row(TRANSFER_ID_REUSED, "creditAccountId", transfer(10, ADA, BEN, 5), transfer(10, ADA, ADA, -1)),
            new Row(HOLD_ID_REUSED, "creditAccountId", hold(11, ADA, BEN, 5), hold(11, ADA, ADA, -1)),
            new Row(TRANSFER_ID_REUSED, "closing/transferId", transfer(10, ADA, BEN, 5), close(NOBODY, false, 10, BEN)),
            new Row(ACCOUNT_UNKNOWN, null, new StateOrder(NOBODY, AccountState.FROZEN, CORA)),
            new Row(ACCOUNT_UNKNOWN, null, limit(NOBODY, -5, 5, 9)),
            new Row(ACCOUNT_UNKNOWN, null, close(NOBODY, false)),
            new Row(ACCOUNT_STALE, null, limit(CLOSED, -5, 5, 9)),
            new Row(ACCOUNT_FIXED, null, new StateOrder(ISSUE, AccountState.FROZEN, CORA)),
            new Row(ACCOUNT_FIXED, null, transfer(60, ISSUE, ADA, 5), hold(900, ISSUE, ADA, 5), close(ISSUE, false)),
            new Row(ACCOUNT_CLOSED, "state", new StateOrder(CLOSED, AccountState.FROZEN, CORA)),
            new Row(ACCOUNT_CLOSED, null, limit(CLOSED, -5, 5, 1)),
            new Row(
                    ACCOUNT_HAS_HOLDS,
                    null,
                    transfer(60, ADA, BEN, 5),
                    hold(900, ADA, BEN, 5),
                    close(ADA, false, 61, NOBODY)),
            new Row(ACCOUNT_HAS_HOLDS, null, hold(900, ADA, BEN, 5), close(BEN, true)),
            new Row(COORDINATOR_CLOSES, null, transfer(60, ADA, BEN, 5), close(ADA, false, 61, NOBODY)),
            new Row(COORDINATOR_CLOSES, null, close(FROZEN, false)),
            new Row(ACCOUNT_NOT_EMPTY, "closing", transfer(60, ADA, BEN, 5), close(BEN, false)),
            new Row(POT_UNKNOWN, "closing/potId", transfer(60, ADA, BEN, 5), close(BEN, false, 61, NOBODY)),
            new Row(POT_UNKNOWN, "closing/potId", transfer(60, ADA, BEN, 5), close(BEN, false, 61, ISSUE)),
            new Row(AMOUNT_NOT_POSITIVE, "amountMinutes", transfer(12, NOBODY, NOBODY, 0)),
            new Row(AMOUNT_NOT_POSITIVE, "amountMinutes", transfer(12, NOBODY, NOBODY, -90)),
            new Row(AMOUNT_NOT_POSITIVE, "amountMinutes", hold(12, NOBODY, NOBODY, 0)),
            new Row(AMOUNT_TOO_LARGE, "amountMinutes", transfer(13, NOBODY, NOBODY, 501)),
            new Row(AMOUNT_TOO_LARGE, "amountMinutes", transfer(13, ADA, BEN, 5_001, null, OVERRIDE, null)),
            new Row(AMOUNT_TOO_LARGE, "amountMinutes", hold(13, NOBODY, NOBODY, 501)),
            new Row(EXPIRY_IN_PAST, "expiresAt", hold(14, NOBODY, NOBODY, 500, NOW)),
            new Row(SAME_ACCOUNT, "creditAccountId", transfer(14, NOBODY, NOBODY, 500)),
            new Row(SAME_ACCOUNT, "creditAccountId", hold(14, NOBODY, NOBODY, 500)),
            new Row(DEBIT_ACCOUNT_UNKNOWN, "debitAccountId", transfer(15, NOBODY, id(77), 500)),
            new Row(DEBIT_ACCOUNT_UNKNOWN, "debitAccountId", hold(15, NOBODY, id(77), 500)),
            new Row(CREDIT_ACCOUNT_UNKNOWN, "creditAccountId", transfer(16, FROZEN, NOBODY, 500)),
            new Row(CREDIT_ACCOUNT_UNKNOWN, "creditAccountId", hold(16, FROZEN, NOBODY, 500)),
            new Row(DEBIT_ACCOUNT_NOT_OPEN, "debitAccountId", transfer(17, FROZEN, ADA, 500, HOLD, null, null)),
            new Row(DEBIT_ACCOUNT_NOT_OPEN, "debitAccountId", hold(17, FROZEN, ADA, 500)),
            new Row(
                    DEBIT_ACCOUNT_NOT_OPEN,
                    "closing/potId",
                    transfer(60, ADA, BEN, 5),
                    close(ADA, true, 61, FROZEN_POT)),
            new Row(CREDIT_ACCOUNT_NOT_OPEN, "creditAccountId", transfer(18, ADA, FROZEN, 500, HOLD, null, null)),
            new Row(CREDIT_ACCOUNT_NOT_OPEN, "creditAccountId", hold(18, ADA, FROZEN, 500)),
            new Row(
                    CREDIT_ACCOUNT_NOT_OPEN,
                    "closing/potId",
                    transfer(60, ISSUE, BEN, 101),
                    close(BEN, false, 61, FROZEN_POT)),
            new Row(HOLD_UNKNOWN, "captureHoldId", transfer(19, ADA, BEN, 500, HOLD, null, null)),
            new Row(HOLD_UNKNOWN, null, new VoidOrder(HOLD)),
            new Row(HOLD_UNKNOWN, null, new ExpireOrder(HOLD)),
            new Row(
                    HOLD_EXPIRED,
                    "captureHoldId",
                    SOON,
                    hold(900, ADA, BEN, 5, SOON),
                    transfer(20, BEN, ADA, 500, HOLD, null, null)),
            new Row(
                    HOLD_EXPIRED,
                    "captureHoldId",
                    SOON,
                    hold(900, ADA, BEN, 5, SOON),
                    new ExpireOrder(HOLD),
                    transfer(20, BEN, ADA, 500, HOLD, null, null)),
            new Row(HOLD_EXPIRED, null, SOON, hold(900, ADA, BEN, 5, SOON), new VoidOrder(HOLD)),
            new Row(
                    HOLD_RESOLVED,
                    "captureHoldId",
                    hold(900, ADA, BEN, 5),
                    new VoidOrder(HOLD),
                    transfer(20, BEN, ADA, 500, HOLD, null, null)),
            new Row(
                    HOLD_RESOLVED,
                    "captureHoldId",
                    hold(900, ADA, BEN, 90),
                    transfer(20, ADA, BEN, 5, HOLD, null, null)),
            new Row(HOLD_RESOLVED, null, hold(900, ADA, BEN, 5), new VoidOrder(HOLD), new ExpireOrder(HOLD)),
            new Row(HOLD_NOT_DUE, null, hold(900, ADA, BEN, 5, SOON), new ExpireOrder(HOLD)),
            new Row(HOLD_NOT_DUE, null, hold(900, ADA, BEN, 5), new ExpireOrder(HOLD)),
            new Row(
                    HOLD_OTHER_ACCOUNTS,
                    "captureHoldId",
                    hold(900, ADA, BEN, 5),
                    transfer(21, BEN, ADA, 500, HOLD, null, null)),
            new Row(REVERSED_UNKNOWN, "reversesTransferId", reversal(26, ADA, BEN, 500, 27)),
            new Row(REVERSED_UNKNOWN, "reversesTransferId", transfer(27, BEN, ADA, 61), reversal(26, ADA, BEN, 61, 27)),
            new Row(
                    REVERSAL_OF_REVERSAL,
                    "reversesTransferId",
                    transfer(27, BEN, ADA, 10),
                    reversal(28, ADA, BEN, 10, 27),
                    reversal(26, ADA, BEN, 500, 28)),
            new Row(
                    REVERSED_BEFORE,
                    "reversesTransferId",
                    transfer(27, BEN, ADA, 10),
                    reversal(28, ADA, BEN, 4, 27),
                    reversal(26, BEN, ADA, 500, 27)),
            new Row(
                    REVERSAL_OTHER_ACCOUNTS,
                    "debitAccountId",
                    transfer(27, BEN, ADA, 10),
                    reversal(26, BEN, ADA, 500, 27)),
            new Row(REVERSAL_TOO_LARGE, "amountMinutes", transfer(27, BEN, ADA, 10), reversal(26, ADA, BEN, 500, 27)),
            new Row(
                    INSUFFICIENT_BALANCE,
                    "amountMinutes",
                    transfer(27, BEN, ADA, 60),
                    transfer(28, ADA, ISSUE, 100),
                    reversal(26, ADA, BEN, 60, 27)),
            new Row(INSUFFICIENT_BALANCE, "closing/potId", transfer(60, ADA, BEN, 5), close(ADA, true, 61, POT)),
            new Row(INSUFFICIENT_BALANCE, "amountMinutes", transfer(22, ADA, BEN, 500)),
            new Row(INSUFFICIENT_BALANCE, "amountMinutes", transfer(22, ADA, BEN, 61)),
            new Row(INSUFFICIENT_BALANCE, "amountMinutes", hold(22, ADA, BEN, 500)),
            new Row(INSUFFICIENT_BALANCE, "amountMinutes", hold(900, ADA, BEN, 40), transfer(22, ADA, BEN, 21)),
            new Row(
                    INSUFFICIENT_BALANCE,
                    "amountMinutes",
                    hold(900, ADA, BEN, 40),
                    transfer(22, ADA, BEN, 61, HOLD, null, null)),
            new Row(CEILING_EXCEEDED, "amountMinutes", transfer(23, ISSUE, BEN, 121)),
            new Row(CEILING_EXCEEDED, "amountMinutes", hold(23, ISSUE, BEN, 121)),
            new Row(CEILING_EXCEEDED, "amountMinutes", hold(900, ISSUE, BEN, 100), transfer(23, ADA, BEN, 21)),
            new Row(CEILING_EXCEEDED, "closing/potId", transfer(60, ISSUE, BEN, 101), close(BEN, false, 61, POT)),
            new Row(
                    LINKED_FAILED,
                    null,
                    transfer(24, ADA, BEN, 500, null, null, 1),
                    transfer(25, ADA, BEN, 5, null, null, 1)));

    private RefusalTable() {}

    static LedgerProblem problem(OrderOutcome outcome) {
        if (outcome instanceof AccountOutcome.Refused refused) {
            return refused.problem();
        }
        return outcome instanceof HoldOutcome.Refused refused ? refused.problem() : ((Rejected) outcome).problem();
    }

    static @Nullable String field(OrderOutcome outcome) {
        if (outcome instanceof AccountOutcome.Refused refused) {
            return refused.field();
        }
        return outcome instanceof HoldOutcome.Refused refused ? refused.field() : ((Rejected) outcome).field();
    }
}
