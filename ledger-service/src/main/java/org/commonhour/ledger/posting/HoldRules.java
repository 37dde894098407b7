package org.commonhour.ledger.posting;

import java.time.Instant;
import java.util.Objects;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** What holds must keep to, in the precedence of {@link LedgerProblem}. */
final class HoldRules {

    static final String EXPIRED = "The time of the hold is over.";

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
        var broken = broken(order);
        var hold = new Hold(
                order.id(),
                order.communityId(),
                order.debitAccountId(),
                order.creditAccountId(),
                order.amount(),
                order.arrangementId(),
                order.expiresAt(),
                broken == null ? HoldState.OPEN : HoldState.REFUSED,
                Minutes.ZERO,
                broken,
                recordedAt,
                null);
        working.place(hold);
        return broken == null ? new HoldOutcome.Held(hold, false) : refused(order, broken, false);
    }

    HoldOutcome release(VoidOrder order) {
        var hold = working.hold(order.id());
        if (hold != null && hold.state() == HoldState.VOIDED) {
            return new HoldOutcome.Held(hold, true);
        }
        var refusal = whyNotOpen(order, hold);
        if (refusal != null || hold == null) {
            return Objects.requireNonNull(refusal);
        }
        return hold.isDue(recordedAt)
                ? refused(order, LedgerProblem.HOLD_EXPIRED, EXPIRED)
                : end(hold, HoldState.VOIDED);
    }

    /** A hold ends by the ledger's own time, whatever clock the one who asks has. */
    HoldOutcome expire(ExpireOrder order) {
        var hold = working.hold(order.id());
        if (hold != null && hold.state() == HoldState.EXPIRED) {
            return new HoldOutcome.Held(hold, true);
        }
        var refusal = whyNotOpen(order, hold);
        if (refusal != null || hold == null) {
            return Objects.requireNonNull(refusal);
        }
        return hold.isDue(recordedAt)
                ? end(hold, HoldState.EXPIRED)
                : refused(order, LedgerProblem.HOLD_NOT_DUE, "The hold has time left.");
    }

    private HoldOutcome end(Hold hold, HoldState outcome) {
        var ended = hold.resolved(outcome, Minutes.ZERO, recordedAt);
        working.resolve(ended);
        return new HoldOutcome.Held(ended, false);
    }

    private static HoldOutcome.@Nullable Refused whyNotOpen(Order order, @Nullable Hold hold) {
        if (hold == null) {
            return refused(order, LedgerProblem.HOLD_UNKNOWN, "This community has no such hold.");
        }
        if (hold.state() == HoldState.EXPIRED) {
            return refused(order, LedgerProblem.HOLD_EXPIRED, EXPIRED);
        }
        // L6: a hold resolves at most once.
        return hold.isOpen()
                ? null
                : refused(order, LedgerProblem.HOLD_RESOLVED, "The hold was taken up, released or refused before.");
    }

    private HoldOutcome replay(Hold before, HoldOrder order) {
        var difference = firstDifference(before, order);
        if (difference != null) {
            return new HoldOutcome.Refused(
                    order.id(),
                    LedgerProblem.HOLD_ID_REUSED,
                    difference,
                    "A hold with this id was asked for before with another " + difference + ".",
                    false);
        }
        return before.refusal() == null ? new HoldOutcome.Held(before, true) : refused(order, before.refusal(), true);
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
        if (!Objects.equals(stored.expiresAt(), asked.expiresAt())) {
            return "expiresAt";
        }
        return Objects.equals(stored.arrangementId(), asked.arrangementId()) ? null : "arrangementId";
    }

    /** The first rule that the order breaks, or null. */
    private @Nullable LedgerProblem broken(HoldOrder order) {
        if (!order.amount().isPositive()) {
            return LedgerProblem.AMOUNT_NOT_POSITIVE;
        }
        if (order.amount().compareTo(bound.ordinary()) > 0) {
            return LedgerProblem.AMOUNT_TOO_LARGE;
        }
        if (order.expiresAt() != null && !order.expiresAt().isAfter(recordedAt)) {
            return LedgerProblem.EXPIRY_IN_PAST;
        }
        if (order.debitAccountId().equals(order.creditAccountId())) {
            return LedgerProblem.SAME_ACCOUNT;
        }
        var debit = working.account(order.debitAccountId());
        var credit = working.account(order.creditAccountId());
        if (debit == null) {
            return LedgerProblem.DEBIT_ACCOUNT_UNKNOWN;
        }
        return credit == null ? LedgerProblem.CREDIT_ACCOUNT_UNKNOWN : broken(order, debit, credit);
    }

    private static @Nullable LedgerProblem broken(HoldOrder order, Account debit, Account credit) {
        if (debit.state() != AccountState.OPEN) {
            return LedgerProblem.DEBIT_ACCOUNT_NOT_OPEN;
        }
        if (credit.state() != AccountState.OPEN) {
            return LedgerProblem.CREDIT_ACCOUNT_NOT_OPEN;
        }
        if (debit.withHeld(order.amount()).isBelowFloor()) {
            return LedgerProblem.INSUFFICIENT_BALANCE;
        }
        return credit.withIncoming(order.amount()).isAboveCeiling() ? LedgerProblem.CEILING_EXCEEDED : null;
    }

    /** Says the same for the same rule, so that a repeated order gets the same answer. */
    private HoldOutcome.Refused refused(HoldOrder order, LedgerProblem problem, boolean replayed) {
        var field = switch (problem) {
            case EXPIRY_IN_PAST -> "expiresAt";
            case DEBIT_ACCOUNT_UNKNOWN, DEBIT_ACCOUNT_NOT_OPEN -> "debitAccountId";
            case SAME_ACCOUNT, CREDIT_ACCOUNT_UNKNOWN, CREDIT_ACCOUNT_NOT_OPEN -> "creditAccountId";
            default -> "amountMinutes";
        };
        var detail = switch (problem) {
            case AMOUNT_NOT_POSITIVE -> "Say at least one minute.";
            case AMOUNT_TOO_LARGE ->
                "One hold reserves at most " + bound.ordinary().value() + " minutes.";
            case EXPIRY_IN_PAST -> "A hold has to end in the future.";
            case SAME_ACCOUNT -> "Minutes cannot go to the account they come from.";
            case DEBIT_ACCOUNT_UNKNOWN, CREDIT_ACCOUNT_UNKNOWN -> "This community has no such account.";
            case DEBIT_ACCOUNT_NOT_OPEN, CREDIT_ACCOUNT_NOT_OPEN ->
                "This account takes no part in transfers at present.";
            case INSUFFICIENT_BALANCE -> "The account does not have that many hours to give at present.";
            case CEILING_EXCEEDED -> "The account that receives would hold more hours than it may.";
            default -> problem.title() + ".";
        };
        return new HoldOutcome.Refused(order.id(), problem, field, detail, replayed);
    }

    private static HoldOutcome.Refused refused(Order order, LedgerProblem problem, String detail) {
        return new HoldOutcome.Refused(order.id(), problem, null, detail, false);
    }
}
