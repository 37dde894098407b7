package org.commonhour.ledger.posting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.account.AccountRef;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.account.BalanceLimit;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/** A small community for tests of the decision: Ada and Ben, with a floor of -60 and a ceiling of 120, and a pot. */
final class DecisionSample {

    static final UUID COMMUNITY = id(1);
    static final UUID ADA = id(2);
    static final UUID BEN = id(3);
    static final UUID ISSUE = id(4);
    static final UUID FROZEN = id(5);
    static final UUID NOBODY = id(6);
    static final UUID POT = id(7);
    static final UUID CLOSED = id(8);
    static final UUID FROZEN_POT = id(9);
    static final Instant NOW = Instant.parse("2026-05-12T10:00:00Z");
    static final Instant SOON = NOW.plusSeconds(60);
    static final AmountBound BOUND = new AmountBound(Minutes.of(500), Minutes.of(5_000));
    static final Authority CORA = new Authority("AGREED", "cora");

    private DecisionSample() {}

    static UUID id(long number) {
        return new UUID(0, number);
    }

    static Account account(UUID id, long balance) {
        var limit = new BalanceLimit(Minutes.of(-60), Minutes.of(120));
        var empty = Account.open(id, COMMUNITY, AccountKind.MEMBER, id, limit, ref(id));
        return balance == 0 ? empty : empty.withEntry(Minutes.of(balance));
    }

    static Account pot(UUID id, String code) {
        return Account.openPot(id, COMMUNITY, code, new BalanceLimit(Minutes.of(0), Minutes.of(100)), ref(id));
    }

    /** Everybody as they are at first, but for those given here. */
    static LedgerState state(Account... more) {
        var accounts = new ArrayList<>(List.of(
                account(ADA, 0),
                account(BEN, 0),
                Account.open(ISSUE, COMMUNITY, AccountKind.ISSUE, null, BalanceLimit.NONE, ref(ISSUE)),
                Account.open(FROZEN, COMMUNITY, AccountKind.MEMBER, FROZEN, BalanceLimit.NONE, ref(FROZEN))
                        .withState(AccountState.FROZEN),
                pot(POT, "fund"),
                account(CLOSED, 0).withState(AccountState.CLOSED),
                pot(FROZEN_POT, "frozen").withState(AccountState.FROZEN)));
        List.of(more).forEach(one -> {
            accounts.removeIf(other -> other.id().equals(one.id()));
            accounts.add(one);
        });
        return LedgerState.of(accounts, List.of(), List.of(), 0);
    }

    static AccountRef ref(UUID accountId) {
        return AccountRef.of(new byte[AccountRef.SALT_LENGTH], accountId);
    }

    static Decided decide(LedgerState state, Order... orders) {
        return decideAt(NOW, state, orders);
    }

    static Decided decideAt(Instant recordedAt, LedgerState state, Order... orders) {
        return Decision.decide(state, List.of(orders), BOUND, recordedAt);
    }

    static TransferOrder transfer(long id, UUID debit, UUID credit, long amount) {
        return transfer(id, debit, credit, amount, null, null, null);
    }

    static TransferOrder transfer(
            long id,
            UUID debit,
            UUID credit,
            long amount,
            @Nullable UUID holdId,
            @Nullable LimitOverride override,
            @Nullable Integer group) {
        return new TransferOrder(
                id(id),
                COMMUNITY,
                debit,
                credit,
                Minutes.of(amount),
                TransferKind.GIFT,
                null,
                holdId,
                override,
                null,
                group);
    }

    static TransferOrder reversal(long id, UUID debit, UUID credit, long amount, long reversed) {
        return reversal(id, debit, credit, amount, reversed, null, null);
    }

    static TransferOrder reversal(
            long id,
            UUID debit,
            UUID credit,
            long amount,
            long reversed,
            @Nullable LimitOverride override,
            @Nullable Integer group) {
        return new TransferOrder(
                id(id),
                COMMUNITY,
                debit,
                credit,
                Minutes.of(amount),
                TransferKind.REVERSAL,
                null,
                null,
                override,
                null,
                new Reversal(id(reversed), "MISTAKE", "cora"),
                group);
    }

    static HoldOrder hold(long id, UUID debit, UUID credit, long amount) {
        return hold(id, debit, credit, amount, null);
    }

    static HoldOrder hold(long id, UUID debit, UUID credit, long amount, @Nullable Instant expiresAt) {
        return new HoldOrder(id(id), COMMUNITY, debit, credit, Minutes.of(amount), id(id), expiresAt);
    }

    static CloseOrder close(UUID account, boolean byCoordinator) {
        return new CloseOrder(account, null, byCoordinator, CORA);
    }

    static CloseOrder close(UUID account, boolean byCoordinator, long transferId, UUID pot) {
        return new CloseOrder(account, new CloseOrder.Closing(id(transferId), pot), byCoordinator, CORA);
    }

    static LimitOrder limit(UUID account, long floor, long ceiling, long revision) {
        return new LimitOrder(account, new BalanceLimit(Minutes.of(floor), Minutes.of(ceiling)), revision, CORA);
    }
}
