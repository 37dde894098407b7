package org.commonhour.ledger.posting;

import java.time.Instant;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** What changes of accounts must keep to, in the precedence of {@link LedgerProblem}. */
final class AccountRules {

    private static final String NO_ACCOUNT = "This community has no such account.";

    private final Working working;
    private final Instant recordedAt;

    AccountRules(Working working, Instant recordedAt) {
        this.working = working;
        this.recordedAt = recordedAt;
    }

    AccountOutcome change(AccountOrder order) {
        if (order instanceof StateOrder state) {
            return changeState(state);
        }
        return order instanceof LimitOrder limit ? changeLimit(limit) : close((CloseOrder) order);
    }

    private AccountOutcome changeState(StateOrder order) {
        var account = working.account(order.id());
        if (account == null) {
            return refused(order, LedgerProblem.ACCOUNT_UNKNOWN, null, NO_ACCOUNT);
        }
        if (account.kind() == AccountKind.ISSUE) {
            return fixed(order);
        }
        if (account.state() == order.to()) {
            return new AccountOutcome.Changed(account, true);
        }
        if (account.state() == AccountState.CLOSED && order.to() == AccountState.FROZEN) {
            return refused(order, LedgerProblem.ACCOUNT_CLOSED, "state", "A closed account cannot be frozen.");
        }
        var kind = order.to() == AccountState.FROZEN ? AccountChangeKind.FROZEN : AccountChangeKind.REOPENED;
        return changed(order, account.withState(order.to()), kind);
    }

    private AccountOutcome changeLimit(LimitOrder order) {
        var account = working.account(order.id());
        if (account == null) {
            return refused(order, LedgerProblem.ACCOUNT_UNKNOWN, null, NO_ACCOUNT);
        }
        var asWished = account.limit().equals(order.limit());
        if (asWished && account.revision() == order.expectedRevision() + 1) {
            return new AccountOutcome.Changed(account, true);
        }
        if (account.revision() != order.expectedRevision()) {
            return refused(
                    order,
                    LedgerProblem.ACCOUNT_STALE,
                    null,
                    "Somebody changed this account meanwhile. Read it again, then change it.");
        }
        if (account.state() == AccountState.CLOSED) {
            return refused(order, LedgerProblem.ACCOUNT_CLOSED, null, "A closed account keeps its limits.");
        }
        return asWished
                ? new AccountOutcome.Changed(account, true)
                : changed(order, account.withLimit(order.limit()), AccountChangeKind.LIMITED);
    }

    private AccountOutcome close(CloseOrder order) {
        var account = working.account(order.id());
        if (account != null && account.state() == AccountState.CLOSED) {
            return new AccountOutcome.Changed(account, true);
        }
        var closing = order.closing();
        if (closing != null && working.knows(closing.transferId())) {
            return refused(
                    order,
                    LedgerProblem.TRANSFER_ID_REUSED,
                    "closing/transferId",
                    "A transfer with this id was sent before.");
        }
        if (account == null) {
            return refused(order, LedgerProblem.ACCOUNT_UNKNOWN, null, NO_ACCOUNT);
        }
        var refusal = whyNotClosable(order, account);
        if (refusal != null) {
            return refusal;
        }
        if (account.balance().equals(Minutes.ZERO)) {
            return changed(order, account.withState(AccountState.CLOSED), AccountChangeKind.CLOSED);
        }
        return closing == null
                ? refused(
                        order,
                        LedgerProblem.ACCOUNT_NOT_EMPTY,
                        "closing",
                        "Say which pot the account's hours go to, or which one pays what it owes.")
                : closeInto(order, account, closing);
    }

    private static AccountOutcome.@Nullable Refused whyNotClosable(CloseOrder order, Account account) {
        if (account.kind() == AccountKind.ISSUE) {
            return fixed(order);
        }
        if (account.held().isPositive() || account.incoming().isPositive()) {
            return refused(
                    order,
                    LedgerProblem.ACCOUNT_HAS_HOLDS,
                    null,
                    "Hours are held for something that is agreed. Record or cancel that first.");
        }
        var owes = account.balance().compareTo(Minutes.ZERO) < 0;
        if (!order.byCoordinator() && (owes || account.state() == AccountState.FROZEN)) {
            return refused(
                    order,
                    LedgerProblem.COORDINATOR_CLOSES,
                    null,
                    owes ? "A coordinator decides who pays what is owed." : "A coordinator froze this account.");
        }
        return null;
    }

    /** The balance moves whole, so the bound on amounts does not apply; the limits of the pot do. */
    private AccountOutcome closeInto(CloseOrder order, Account account, CloseOrder.Closing closing) {
        var pot = working.account(closing.potId());
        if (pot == null || pot.kind() != AccountKind.POT || pot.id().equals(account.id())) {
            return refused(order, LedgerProblem.POT_UNKNOWN, "closing/potId", "This community has no such other pot.");
        }
        var owes = account.balance().compareTo(Minutes.ZERO) < 0;
        if (pot.state() != AccountState.OPEN) {
            return refused(
                    order,
                    owes ? LedgerProblem.DEBIT_ACCOUNT_NOT_OPEN : LedgerProblem.CREDIT_ACCOUNT_NOT_OPEN,
                    "closing/potId",
                    "This pot takes no part in transfers at present.");
        }
        var transfer = new TransferOrder(
                closing.transferId(),
                account.communityId(),
                owes ? pot.id() : account.id(),
                owes ? account.id() : pot.id(),
                owes ? account.balance().negated() : account.balance(),
                TransferKind.CLOSING,
                null,
                null,
                null,
                null,
                null);
        var refusal = TransferRules.checkLimits(working, transfer, owes ? pot : account, owes ? account : pot);
        if (refusal != null) {
            return refused(order, refusal.problem(), "closing/potId", refusal.detail());
        }
        working.post(transfer, recordedAt);
        var emptied = working.account(account.id());
        return changed(
                order, (emptied == null ? account : emptied).withState(AccountState.CLOSED), AccountChangeKind.CLOSED);
    }

    private AccountOutcome changed(AccountOrder order, Account after, AccountChangeKind kind) {
        return new AccountOutcome.Changed(working.change(after, kind, order.authority()), false);
    }

    private static AccountOutcome.Refused fixed(AccountOrder order) {
        return refused(
                order,
                LedgerProblem.ACCOUNT_FIXED,
                null,
                "The community's issue account is always open: every balance is counted against it.");
    }

    private static AccountOutcome.Refused refused(
            AccountOrder order, LedgerProblem problem, @Nullable String field, String detail) {
        return new AccountOutcome.Refused(order.id(), problem, field, detail);
    }
}
