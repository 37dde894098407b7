package org.commonhour.ledger.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonhour.ledger.insight.PublishedCell;
import org.commonhour.ledger.insight.PublishedTable;
import org.jspecify.annotations.Nullable;

/** A published table as rows and columns, the same in every format. */
public final class TableFile {

    /** Its columns. */
    public static final List<TableColumn> COLUMNS = List.of(
            text("quarter", "Calendar quarter, such as 2026-Q3."),
            number("revision", "1 for the first release of the quarter; a later one corrects it."),
            text("row_kind", "SERVICE, NO_SERVICE for minutes that belong to none, or TOTAL."),
            text("service_id", "The service, in rows of that kind."),
            text("unpaid_status", "PUBLISHED, or why the unpaid minutes are withheld."),
            number("unpaid_people", "Who gave unpaid or for time credits, rounded to 5; empty when withheld."),
            number("unpaid_minutes", "Their minutes, rounded to 300; empty when withheld."),
            text("paid_status", "PUBLISHED, or why the paid minutes are withheld."),
            number("paid_people", "Paid staff and paid peers at the least, rounded to 5; empty when withheld."),
            number("paid_minutes", "Their minutes, rounded to 300; empty when withheld."));

    private TableFile() {}

    /** The rows of a released table: texts, whole numbers, and nulls for what is withheld. */
    public static List<List<@Nullable Object>> rows(ReleasedTable released) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PublishedTable.Row row : released.table().rows()) {
            var service = row.serviceId();
            rows.add(row(
                    released,
                    service == null ? "NO_SERVICE" : "SERVICE",
                    service == null ? null : service.toString(),
                    row.unpaid(),
                    row.paid()));
        }
        rows.add(row(
                released,
                "TOTAL",
                null,
                released.table().unpaidTotal(),
                released.table().paidTotal()));
        return rows;
    }

    private static List<@Nullable Object> row(
            ReleasedTable released, String kind, @Nullable String serviceId, PublishedCell unpaid, PublishedCell paid) {
        return Arrays.asList(
                released.quarter().toString(),
                (long) released.revision(),
                kind,
                serviceId,
                unpaid.status().name(),
                unpaid.people(),
                unpaid.amountMinutes(),
                paid.status().name(),
                paid.people(),
                paid.amountMinutes());
    }

    private static TableColumn text(String name, String description) {
        return new TableColumn(name, TableColumn.Type.TEXT, description);
    }

    private static TableColumn number(String name, String description) {
        return new TableColumn(name, TableColumn.Type.WHOLE_NUMBER, description);
    }
}
