package org.commonhour.ledger.posting;

import java.time.Instant;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** What holds must keep to, in the precedence of {@link LedgerProblem}. */
final class HoldRules {

    private final Working working;
    private final AmountBound bound;
    private final Instant recordedAt;

    HoldRules(Working working, AmountBound bound, Instant recordedAt) {
        this.working = working;
        this.bound = bound;
        this.recordedAt = recordedAt;
    }

    HoldOutcome place(HoldOrder order) {
        var before = working.hold(order.id());
        if (before != null) {
            return replay(before, order);
        }
        var refusal = check(order);
        var hold = new Hold(
                order.id(),
                order.communityId(),
                order.debitAccountId(),
                order.creditAccountId(),
                order.amount(),
                order.arrangementId(),
                refusal == null ? HoldState.OPEN : HoldState.REFUSED,
                Minutes.ZERO,
                refusal == null ? null : refusal.problem(),
                recordedAt,
                null);
        working.place(hold);
        return refusal == null ? new HoldOutcome.Held(hold, false) : refusal;
    }

    HoldOutcome release(VoidOrder order) {
        var hold = working.hold(order.id());
        if (hold == null) {
            return refused(order, LedgerProblem.HOLD_UNKNOWN, null, "This community has no such hold.");
        }
        if (hold.state() == HoldState.VOIDED) {
            return new HoldOutcome.Held(hold, true);
        }
        // L6: a hold resolves at most once.
        if (!hold.isOpen()) {
            return refused(order, LedgerProblem.HOLD_RESOLVED, null, "The hold was taken up or refused before.");
        }
        var released = hold.resolved(HoldState.VOIDED, Minutes.ZERO, recordedAt);
        working.resolve(released);
        return new HoldOutcome.Held(released, false);
    }

    private static HoldOutcome replay(Hold before, HoldOrder order) {
        var difference = firstDifference(before, order);
        if (difference != null) {
            return refused(
                    order,
                    LedgerProblem.HOLD_ID_REUSED,
                    difference,
                    "A hold with this id was asked for before with another " + difference + ".");
        }
        if (before.refusal() != null) {
            return new HoldOutcome.Refused(
                    order.id(), before.refusal(), null, before.refusal().title(), true);
        }
        return new HoldOutcome.Held(before, true);
    }

    private static @Nullable String firstDifference(Hold stored, HoldOrder asked) {
        if (!stored.debitAccountId().equals(asked.debitAccountId())) {
            return "debitAccountId";
        }
        if (!stored.creditAccountId().equals(asked.creditAccountId())) {
            return "creditAccountId";
        }
        if (!stored.amount().equals(asked.amount())) {
            return "amountMinutes";
        }
        return stored.arrangementId().equals(asked.arrangementId()) ? null : "arrangementId";
    }

    private HoldOutcome.@Nullable Refused check(HoldOrder order) {
        if (!order.amount().isPositive()) {
            return refused(order, LedgerProblem.AMOUNT_NOT_POSITIVE, "amountMinutes", "Say at least one minute.");
        }
        if (order.amount().compareTo(bound.ordinary()) > 0) {
            return refused(
                    order,
                    LedgerProblem.AMOUNT_TOO_LARGE,
                    "amountMinutes",
                    "One hold reserves at most " + bound.ordinary().value() + " minutes.");
        }
        if (order.debitAccountId().equals(order.creditAccountId())) {
            return refused(
                    order,
                    LedgerProblem.SAME_ACCOUNT,
                    "creditAccountId",
                    "Minutes cannot go to the account they come from.");
        }
        var debit = working.account(order.debitAccountId());
        var credit = working.account(order.creditAccountId());
        if (debit == null) {
            return refused(
                    order,
                    LedgerProblem.DEBIT_ACCOUNT_UNKNOWN,
                    "debitAccountId",
                    "This community has no such account.");
        }
        if (credit == null) {
            return refused(
                    order,
                    LedgerProblem.CREDIT_ACCOUNT_UNKNOWN,
                    "creditAccountId",
                    "This community has no such account.");
        }
        return checkAccounts(order, debit, credit);
    }

    private static HoldOutcome.@Nullable Refused checkAccounts(HoldOrder order, Account debit, Account credit) {
        if (debit.state() != AccountState.OPEN) {
            return refused(
                    order,
                    LedgerProblem.DEBIT_ACCOUNT_NOT_OPEN,
                    "debitAccountId",
                    "This account takes no part in transfers at present.");
        }
        if (credit.state() != AccountState.OPEN) {
            return refused(
                    order,
                    LedgerProblem.CREDIT_ACCOUNT_NOT_OPEN,
                    "creditAccountId",
                    "This account takes no part in transfers at present.");
        }
        if (debit.withHeld(order.amount()).isBelowFloor()) {
            return refused(
                    order,
                    LedgerProblem.INSUFFICIENT_BALANCE,
                    "amountMinutes",
                    "The account does not have that many hours to give at present.");
        }
        if (credit.withIncoming(order.amount()).isAboveCeiling()) {
            return refused(
                    order,
                    LedgerProblem.CEILING_EXCEEDED,
                    "amountMinutes",
                    "The account that receives would hold more hours than it may.");
        }
        return null;
    }

    private static HoldOutcome.Refused refused(
            Order order, LedgerProblem problem, @Nullable String field, String detail) {
        return new HoldOutcome.Refused(order.id(), problem, field, detail, false);
    }
}
