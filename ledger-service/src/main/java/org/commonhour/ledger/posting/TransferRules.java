package org.commonhour.ledger.posting;

import java.time.Instant;
import java.util.Objects;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** What a transfer must keep to, in the precedence of {@link LedgerProblem}. */
final class TransferRules {

    private TransferRules() {}

    /** The first rule that the order breaks, or null. */
    static @Nullable Rejected check(Working working, TransferOrder order, AmountBound bound, Instant recordedAt) {
        // What a reversal may move is bounded by what it undoes.
        var ordinary = order.override() == null && order.reversal() == null;
        var largest = ordinary ? bound.ordinary() : bound.overridden();
        if (!order.amount().isPositive()) {
            return refusal(order, LedgerProblem.AMOUNT_NOT_POSITIVE, "amountMinutes", "Say at least one minute.");
        }
        if (order.amount().compareTo(largest) > 0) {
            return refusal(
                    order,
                    LedgerProblem.AMOUNT_TOO_LARGE,
                    "amountMinutes",
                    "One transfer moves at most " + largest.value() + " minutes.");
        }
        if (order.debitAccountId().equals(order.creditAccountId())) {
            return refusal(
                    order,
                    LedgerProblem.SAME_ACCOUNT,
                    "creditAccountId",
                    "Minutes cannot go to the account they come from.");
        }
        var debit = working.account(order.debitAccountId());
        var credit = working.account(order.creditAccountId());
        if (debit == null) {
            return refusal(
                    order,
                    LedgerProblem.DEBIT_ACCOUNT_UNKNOWN,
                    "debitAccountId",
                    "This community has no such account.");
        }
        if (credit == null) {
            return refusal(
                    order,
                    LedgerProblem.CREDIT_ACCOUNT_UNKNOWN,
                    "creditAccountId",
                    "This community has no such account.");
        }
        return checkStates(working, order, debit, credit, recordedAt);
    }

    private static @Nullable Rejected checkStates(
            Working working, TransferOrder order, Account debit, Account credit, Instant recordedAt) {
        if (debit.state() != AccountState.OPEN) {
            return refusal(
                    order,
                    LedgerProblem.DEBIT_ACCOUNT_NOT_OPEN,
                    "debitAccountId",
                    "This account takes no part in transfers at present.");
        }
        if (credit.state() != AccountState.OPEN) {
            return refusal(
                    order,
                    LedgerProblem.CREDIT_ACCOUNT_NOT_OPEN,
                    "creditAccountId",
                    "This account takes no part in transfers at present.");
        }
        var refusal = checkHold(working, order, recordedAt);
        refusal = refusal == null ? ReversalRules.check(working, order) : refusal;
        return refusal != null || order.override() != null ? refusal : checkLimits(working, order, debit, credit);
    }

    private static @Nullable Rejected checkHold(Working working, TransferOrder order, Instant recordedAt) {
        if (order.captureHoldId() == null) {
            return null;
        }
        var hold = working.hold(order.captureHoldId());
        if (hold == null) {
            return refusal(order, LedgerProblem.HOLD_UNKNOWN, "captureHoldId", "This community has no such hold.");
        }
        if (hold.state() == HoldState.EXPIRED || (hold.isOpen() && hold.isDue(recordedAt))) {
            return refusal(order, LedgerProblem.HOLD_EXPIRED, "captureHoldId", HoldRules.EXPIRED);
        }
        // L6: a hold resolves at most once.
        if (!hold.isOpen()) {
            return refusal(
                    order,
                    LedgerProblem.HOLD_RESOLVED,
                    "captureHoldId",
                    "The hold was taken up, released or refused before.");
        }
        if (!hold.debitAccountId().equals(order.debitAccountId())
                || !hold.creditAccountId().equals(order.creditAccountId())) {
            return refusal(
                    order, LedgerProblem.HOLD_OTHER_ACCOUNTS, "captureHoldId", "The hold is between other accounts.");
        }
        return null;
    }

    /** A transfer within its hold cannot break a limit: what it needs was set aside when the hold was placed. */
    static @Nullable Rejected checkLimits(Working working, TransferOrder order, Account debit, Account credit) {
        var hold = order.captureHoldId() == null ? null : working.hold(order.captureHoldId());
        var released = hold == null ? Minutes.ZERO : hold.amount();
        var debitAfter =
                debit.withHeld(released.negated()).withEntry(order.amount().negated());
        if (debitAfter.isBelowFloor() && debitAfter.available().compareTo(debit.available()) < 0) {
            return refusal(
                    order,
                    LedgerProblem.INSUFFICIENT_BALANCE,
                    "amountMinutes",
                    "The account does not have that many hours to give at present.");
        }
        var creditAfter = credit.withIncoming(released.negated()).withEntry(order.amount());
        if (creditAfter.isAboveCeiling() && creditAfter.expected().compareTo(credit.expected()) > 0) {
            return refusal(
                    order,
                    LedgerProblem.CEILING_EXCEEDED,
                    "amountMinutes",
                    "The account that receives would hold more hours than it may.");
        }
        return null;
    }

    /** The first field in which two orders with one id differ, or null; linked groups are not content. */
    static @Nullable String firstDifference(TransferOrder stored, TransferOrder asked) {
        if (!stored.debitAccountId().equals(asked.debitAccountId())) {
            return "debitAccountId";
        }
        if (!stored.creditAccountId().equals(asked.creditAccountId())) {
            return "creditAccountId";
        }
        if (!stored.amount().equals(asked.amount())) {
            return "amountMinutes";
        }
        if (stored.kind() != asked.kind()) {
            return "kind";
        }
        if (!Objects.equals(stored.sessionId(), asked.sessionId())) {
            return "sessionId";
        }
        if (!Objects.equals(stored.captureHoldId(), asked.captureHoldId())) {
            return "captureHoldId";
        }
        if (!Objects.equals(stored.override(), asked.override())) {
            return "override";
        }
        if (!Objects.equals(stored.reversesTransferId(), asked.reversesTransferId())) {
            return "reversesTransferId";
        }
        if (!Objects.equals(stored.reversal(), asked.reversal())) {
            return "reason";
        }
        return Objects.equals(stored.occurredAt(), asked.occurredAt()) ? null : "occurredAt";
    }

    static Rejected refusal(TransferOrder order, LedgerProblem problem, @Nullable String field, String detail) {
        return new Rejected(order.id(), problem, field, detail, false);
    }
}
