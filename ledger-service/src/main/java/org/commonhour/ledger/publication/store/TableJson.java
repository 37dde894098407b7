package org.commonhour.ledger.publication.store;

import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.insight.PublicationStatus;
import org.commonhour.ledger.insight.PublishedCell;
import org.commonhour.ledger.insight.PublishedTable;
import org.jspecify.annotations.Nullable;

/** A released table as it is kept; what was written once is read for ever, so that names here never change. */
record TableJson(List<Row> rows, Cell unpaidTotal, Cell paidTotal) {

    static TableJson of(PublishedTable table) {
        return new TableJson(
                table.rows().stream()
                        .map(row -> new Row(row.serviceId(), Cell.of(row.unpaid()), Cell.of(row.paid())))
                        .toList(),
                Cell.of(table.unpaidTotal()),
                Cell.of(table.paidTotal()));
    }

    PublishedTable table() {
        return new PublishedTable(
                rows.stream()
                        .map(row -> new PublishedTable.Row(
                                row.serviceId(), row.unpaid().cell(), row.paid().cell()))
                        .toList(),
                unpaidTotal.cell(),
                paidTotal.cell());
    }

    record Row(@Nullable UUID serviceId, Cell unpaid, Cell paid) {}

    record Cell(
            PublicationStatus status,
            @Nullable Long people,
            @Nullable Long amountMinutes) {

        static Cell of(PublishedCell cell) {
            return new Cell(cell.status(), cell.people(), cell.amountMinutes());
        }

        PublishedCell cell() {
            return new PublishedCell(status, people, amountMinutes);
        }
    }
}
