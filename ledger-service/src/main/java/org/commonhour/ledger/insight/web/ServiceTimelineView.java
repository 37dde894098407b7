package org.commonhour.ledger.insight.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.insight.FigureNote;
import org.commonhour.ledger.insight.MonthFigure;
import org.commonhour.ledger.insight.ServiceTimeline;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ServiceTimeline", description = "Unpaid beside paid minutes of one service by month.")
record ServiceTimelineView(
        UUID serviceId,

        @Schema(examples = "2026-01", implementation = String.class)
        YearMonth from,

        @Schema(examples = "2026-12", implementation = String.class)
        YearMonth to,

        @Schema(examples = "90") long unpaidMinutes,
        @Schema(examples = "180") long paidMinutes,

        @Schema(
                description = "PAID_SIDE_UNKNOWN: nobody supplied paid hours, which does not mean there were none."
                        + " PAID_MAY_COUNT_TWICE: in a month sessions and staff hours both have paid minutes.")
        @Nullable
        FigureNote note,

        List<Month> months,
        Instant computedAt,

        @Schema(description = "The last event of each topic that is counted.")
        List<Position> readThrough) {

    static ServiceTimelineView of(ServiceTimeline timeline) {
        return new ServiceTimelineView(
                timeline.serviceId(),
                timeline.from(),
                timeline.to(),
                timeline.unpaidMinutes(),
                timeline.paidMinutes(),
                timeline.note(),
                timeline.months().stream().map(Month::of).toList(),
                timeline.computedAt(),
                timeline.readThrough().stream().map(Position::of).toList());
    }

    @Schema(name = "MonthFigure")
    record Month(
            @Schema(examples = "2026-05", implementation = String.class)
            YearMonth month,

            long unpaidMinutes,
            long paidMinutes,

            @Schema(
                    description =
                            "Whether sessions and staff hours both have paid minutes of the month. Where a total of"
                                    + " staff hours includes what sessions say, these count twice.")
            boolean paidMayCountTwice) {

        static Month of(MonthFigure figure) {
            return new Month(figure.month(), figure.unpaidMinutes(), figure.paidMinutes(), figure.paidMayCountTwice());
        }
    }
}
