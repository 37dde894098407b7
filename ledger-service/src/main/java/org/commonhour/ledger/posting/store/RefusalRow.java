package org.commonhour.ledger.posting.store;

import org.commonhour.kit.store.ResultRow;
import org.commonhour.ledger.posting.KnownTransfer;
import org.commonhour.ledger.posting.Rejected;
import org.commonhour.ledger.problem.LedgerProblem;

/** A row of the transfer_refusal table. */
final class RefusalRow {

    static final String COLUMNS = AskedRow.COLUMNS + ", a.occurred_at, a.problem, a.field, a.detail";

    private RefusalRow() {}

    static KnownTransfer read(ResultRow row) {
        var order = AskedRow.read(row);
        return new KnownTransfer(
                order, new Rejected(order.id(), LedgerProblem.valueOf(row.text()), row.textOrNull(), row.text(), true));
    }
}
