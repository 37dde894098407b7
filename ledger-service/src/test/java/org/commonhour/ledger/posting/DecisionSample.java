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

/** A small community for tests of the decision: Ada and Ben, with a floor of -60 and a ceiling of 120. */
final class DecisionSample {

    static final UUID COMMUNITY = id(1);
    static final UUID ADA = id(2);
    static final UUID BEN = id(3);
    static final UUID ISSUE = id(4);
    static final UUID FROZEN = id(5);
    static final UUID NOBODY = id(6);
    static final Instant NOW = Instant.parse("2026-05-12T10:00:00Z");
    static final AmountBound BOUND = new AmountBound(Minutes.of(500), Minutes.of(5_000));

    private DecisionSample() {}

    static UUID id(long number) {
        return new UUID(0, number);
    }

    static Account account(UUID id, long balance) {
        var limit = new BalanceLimit(Minutes.of(-60), Minutes.of(120));
        var empty = Account.open(id, COMMUNITY, AccountKind.MEMBER, id, limit, ref(id));
        return balance == 0 ? empty : empty.withEntry(Minutes.of(balance));
    }

    static LedgerState state(Account... more) {
        var frozen = new Account(
                FROZEN,
                COMMUNITY,
                AccountKind.MEMBER,
                FROZEN,
                AccountState.FROZEN,
                BalanceLimit.NONE,
                Minutes.ZERO,
                Minutes.ZERO,
                Minutes.ZERO,
                0,
                ref(FROZEN));
        var issue = Account.open(ISSUE, COMMUNITY, AccountKind.ISSUE, null, BalanceLimit.NONE, ref(ISSUE));
        var accounts = new ArrayList<>(List.of(frozen, issue, account(ADA, 0), account(BEN, 0)));
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
        return Decision.decide(state, List.of(orders), BOUND, NOW);
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

    static HoldOrder hold(long id, UUID debit, UUID credit, long amount) {
        return new HoldOrder(id(id), COMMUNITY, debit, credit, Minutes.of(amount), id(id));
    }
}
