package org.commonhour.ledger.account.store;

import org.commonhour.kit.store.ResultRow;
import org.commonhour.ledger.account.Account;
import org.commonhour.ledger.account.AccountKind;
import org.commonhour.ledger.account.AccountRef;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.account.BalanceLimit;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/** A row of the account table. */
final class AccountRow {

    static final String COLUMNS = """
        id, community_id, kind, owner_id, code, state, floor_minutes, ceiling_minutes, soft_floor_minutes,
        soft_ceiling_minutes, balance_minutes, held_minutes, incoming_minutes, version, revision, proof_ref
        """;

    private AccountRow() {}

    static Account read(ResultRow row) {
        return new Account(
                row.id(),
                row.id(),
                AccountKind.valueOf(row.text()),
                row.idOrNull(),
                row.textOrNull(),
                AccountState.valueOf(row.text()),
                new BalanceLimit(minutes(row), minutes(row), minutes(row), minutes(row)),
                Minutes.of(row.number()),
                Minutes.of(row.number()),
                Minutes.of(row.number()),
                row.number(),
                row.number(),
                new AccountRef(row.text()));
    }

    private static @Nullable Minutes minutes(ResultRow row) {
        var value = row.numberOrNull();
        return value == null ? null : Minutes.of(value);
    }
}
