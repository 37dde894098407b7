package org.commonhour.ledger.posting.store;

import org.commonhour.kit.store.ResultRow;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.Hold;
import org.commonhour.ledger.posting.HoldState;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** A row of the hold table. */
final class HoldRow {

    static final String COLUMNS = """
        h.id, h.community_id, h.debit_account_id, h.credit_account_id, h.amount_minutes, h.arrangement_id,
        h.expires_at, h.state, h.captured_minutes, h.refusal, h.placed_at, h.resolved_at
        """;

    private HoldRow() {}

    static Hold read(ResultRow row) {
        return new Hold(
                row.id(),
                row.id(),
                row.id(),
                row.id(),
                Minutes.of(row.number()),
                row.idOrNull(),
                row.momentOrNull(),
                HoldState.valueOf(row.text()),
                Minutes.of(row.number()),
                problem(row),
                row.moment(),
                row.momentOrNull());
    }

    private static @Nullable LedgerProblem problem(ResultRow row) {
        var code = row.textOrNull();
        return code == null ? null : LedgerProblem.valueOf(code);
    }
}
