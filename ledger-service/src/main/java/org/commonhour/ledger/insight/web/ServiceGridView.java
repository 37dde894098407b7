package org.commonhour.ledger.insight.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.insight.GridCell;
import org.commonhour.ledger.insight.ServiceGrid;
import org.commonhour.ledger.insight.ShareOfSay;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ServiceGrid",
        description = "Who designs a service and who delivers it: a cell, how sure it is, and what it rests on.")
record ServiceGridView(
        UUID serviceId,

        @Schema(examples = "2026-01", implementation = String.class)
        YearMonth from,

        @Schema(examples = "2026-12", implementation = String.class)
        YearMonth to,

        @Schema(description = "The least say in a design phase that counts as designing.")
        ShareOfSay leastSay,

        @Schema(
                description = "Below so many percent of the community's minutes an axis is the professionals' alone,"
                        + " above the rest it is the community's.",
                examples = "10")
        int thresholdPercent,

        @Schema(description = "The same by standing, and by remuneration as a stand-in for it.")
        List<GridView> views,

        Instant computedAt,

        @Schema(description = "The last event of each topic that is counted.")
        List<Position> readThrough) {

    static ServiceGridView of(ServiceGrid grid) {
        return new ServiceGridView(
                grid.serviceId(),
                grid.period().from(),
                grid.period().to(),
                grid.leastSay(),
                GridCell.THRESHOLD_PERCENT,
                grid.views().stream().map(GridView::of).toList(),
                grid.computedAt(),
                grid.readThrough().stream().map(Position::of).toList());
    }
}
