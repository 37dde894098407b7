package org.commonhour.ledger.proof.store;

import jakarta.persistence.Tuple;
import java.time.YearMonth;
import java.util.List;
import org.commonhour.ledger.merkle.TreeHash;
import org.commonhour.ledger.proof.SealedMonth;

/** A row of the sealed_month table, with its root in hexadecimal. */
final class SealedMonthRow {

    static final String COLUMNS = "month, accounts, log_size, encode(root, 'hex') as root_hash, note";

    private SealedMonthRow() {}

    static List<SealedMonth> toMonths(List<Tuple> rows) {
        return rows.stream()
                .map(row -> new SealedMonth(
                        YearMonth.parse(row.get(0, String.class)),
                        row.get(1, Long.class),
                        row.get(2, Long.class),
                        TreeHash.ofHex(row.get(3, String.class)),
                        row.get(4, String.class)))
                .toList();
    }
}
