package org.commonhour.ledger.publication.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.insight.PublicationFilter;
import org.commonhour.ledger.insight.PublicationStatus;
import org.commonhour.ledger.insight.PublishedCell;
import org.commonhour.ledger.insight.PublishedTable;
import org.commonhour.ledger.insight.ReadPosition;
import org.commonhour.ledger.publication.ReleasedTable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "PublishedFigures",
        description = "Minutes of a quarter by service, as everybody in the community may see them, frozen when it was"
                + " released.")
record PublishedView(
        @Schema(examples = "2026-Q3") String quarter,

        @Schema(description = "1 for the first release of the quarter; a later one corrects it.", examples = "1")
        int revision,

        Instant releasedAt,

        @Schema(description = "No figure is about fewer people.", examples = "8")
        long leastPeople,

        @Schema(examples = "5") long peopleRoundedTo,
        @Schema(examples = "300") long minutesRoundedTo,
        List<RowView> items,
        CellView unpaidTotal,
        CellView paidTotal,

        @Schema(description = "When it was released: it is not computed anew.")
        Instant computedAt,

        @Schema(description = "The last event of each topic that is counted.")
        List<PositionView> readThrough) {

    static PublishedView of(ReleasedTable released) {
        var table = released.table();
        return new PublishedView(
                released.quarter().toString(),
                released.revision(),
                released.releasedAt(),
                PublicationFilter.LEAST_PEOPLE,
                PublicationFilter.PEOPLE_STEP,
                PublicationFilter.MINUTES_STEP,
                table.rows().stream().map(RowView::of).toList(),
                CellView.of(table.unpaidTotal()),
                CellView.of(table.paidTotal()),
                released.releasedAt(),
                released.readThrough().stream().map(PositionView::of).toList());
    }

    @Schema(name = "PublishedRow")
    record RowView(
            @Schema(description = "Absent for minutes without a service.") @Nullable
            UUID serviceId,

            CellView unpaid,
            CellView paid) {

        static RowView of(PublishedTable.Row row) {
            return new RowView(row.serviceId(), CellView.of(row.unpaid()), CellView.of(row.paid()));
        }
    }

    @Schema(name = "PublishedCell", description = "What is absent is withheld, for the reason that the status says.")
    record CellView(
            PublicationStatus status,

            @Schema(description = "At the least, where hours came as totals.", examples = "15") @Nullable
            Long people,

            @Schema(examples = "1200") @Nullable Long amountMinutes) {

        static CellView of(PublishedCell cell) {
            return new CellView(cell.status(), cell.people(), cell.amountMinutes());
        }
    }

    @Schema(name = "ReadPosition")
    record PositionView(
            @Schema(examples = "commonhour.ledger.session.v1")
            String topic,

            long sequence) {

        static PositionView of(ReadPosition position) {
            return new PositionView(position.topic(), position.sequence());
        }
    }
}
