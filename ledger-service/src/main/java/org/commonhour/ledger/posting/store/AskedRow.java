package org.commonhour.ledger.posting.store;

import java.util.UUID;
import org.commonhour.kit.store.ResultRow;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.LimitOverride;
import org.commonhour.ledger.posting.Reversal;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.posting.TransferOrder;
import org.jspecify.annotations.Nullable;

/** What a transfer's order was, as it is kept with the transfer or with its refusal. */
final class AskedRow {

    /** The columns, of a table that the query calls {@code a}; a time that nobody gave is to be left out. */
    static final String COLUMNS = """
        a.id, a.community_id, a.debit_account_id, a.credit_account_id, a.amount_minutes, a.kind, a.session_id,
        a.hold_id, a.override_reason, a.override_by, a.reverses_id, a.reversal_reason, a.reversal_by\
        """;

    private AskedRow() {}

    /** Reads those columns and one more, the time that the caller gave. */
    static TransferOrder read(ResultRow row) {
        var id = row.id();
        var communityId = row.id();
        var debitAccountId = row.id();
        var creditAccountId = row.id();
        var amount = Minutes.of(row.number());
        var kind = TransferKind.valueOf(row.text());
        var sessionId = row.idOrNull();
        var holdId = row.idOrNull();
        var override = override(row.textOrNull(), row.textOrNull());
        var reversal = reversal(row.idOrNull(), row.textOrNull(), row.textOrNull());
        return new TransferOrder(
                id,
                communityId,
                debitAccountId,
                creditAccountId,
                amount,
                kind,
                sessionId,
                holdId,
                override,
                row.momentOrNull(),
                reversal,
                null);
    }

    private static @Nullable LimitOverride override(@Nullable String reason, @Nullable String by) {
        return reason == null || by == null ? null : new LimitOverride(reason, by);
    }

    private static @Nullable Reversal reversal(
            @Nullable UUID transferId, @Nullable String reason, @Nullable String by) {
        return transferId == null || reason == null || by == null ? null : new Reversal(transferId, reason, by);
    }
}
