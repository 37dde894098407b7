package org.commonhour.ledger.posting.store;

import java.util.Arrays;
import java.util.List;
import org.commonhour.kit.store.ResultRow;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.KnownTransfer;
import org.commonhour.ledger.posting.LimitWarning;
import org.commonhour.ledger.posting.Posted;
import org.commonhour.ledger.posting.PostedTransfer;
import org.jspecify.annotations.Nullable;

/** A row of the transfer table, the balances of its two entries, and the transfer that undid it. */
final class TransferRow {

    static final String COLUMNS = AskedRow.COLUMNS + """
        , case when a.occurred_at_given then a.occurred_at end, a.seq, a.occurred_at, a.occurred_at_given,
        a.recorded_at, d.balance_after_minutes, c.balance_after_minutes, a.warnings, r.id
        """;

    private TransferRow() {}

    static KnownTransfer read(ResultRow row) {
        var order = AskedRow.read(row);
        var transfer = new PostedTransfer(
                order.id(),
                order.communityId(),
                row.number(),
                order.debitAccountId(),
                order.creditAccountId(),
                order.amount(),
                order.kind(),
                order.sessionId(),
                order.captureHoldId(),
                order.override(),
                order.reversal(),
                row.moment(),
                row.flag(),
                row.moment(),
                Minutes.of(row.number()),
                Minutes.of(row.number()),
                warnings(row.textOrNull()));
        return new KnownTransfer(order, new Posted(transfer, true), row.idOrNull());
    }

    private static List<LimitWarning> warnings(@Nullable String codes) {
        return codes == null
                ? List.of()
                : Arrays.stream(codes.split(",")).map(LimitWarning::valueOf).toList();
    }
}
