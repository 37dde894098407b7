package org.commonhour.ledger.insight.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.commonhour.kit.web.Page;
import org.commonhour.ledger.insight.Dimension;
import org.commonhour.ledger.insight.DimensionFigure;
import org.commonhour.ledger.insight.Figure;
import org.commonhour.ledger.insight.FigureNote;
import org.commonhour.ledger.insight.FullTime;
import org.commonhour.ledger.insight.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Figures", description = "Unpaid beside paid minutes by one dimension.")
record FiguresView(
        Dimension by,

        @Schema(examples = "2026-01", implementation = String.class)
        YearMonth from,

        @Schema(examples = "2026-12", implementation = String.class)
        YearMonth to,

        List<Item> items,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable
        String next,

        Instant computedAt,

        @Schema(description = "The last event of each topic that is counted.")
        List<Position> readThrough) {

    static FiguresView of(Dimension by, Figure<List<DimensionFigure>> figure, Page<DimensionFigure> page) {
        var period = figure.period();
        return new FiguresView(
                by,
                period.from(),
                period.to(),
                page.items().stream().map(item -> Item.of(item, by, period)).toList(),
                page.next(),
                figure.computedAt(),
                figure.readThrough().stream().map(Position::of).toList());
    }

    @Schema(name = "DimensionFigure")
    record Item(
            @Schema(description = "The id, code or month; absent for minutes without a service.") @Nullable
            String key,

            @Schema(examples = "252600") long unpaidMinutes,
            @Schema(examples = "186000") long paidMinutes,
            long unpaidPeople,

            @Schema(description = "Paid people whom events tell apart; totals name nobody.")
            long paidPeople,

            @Schema(description = "Paid minutes that came as totals.")
            long paidUnnamedMinutes,

            @Schema(description = "How many people worked those, at the least; 0 when nobody says.")
            long paidUnnamedPeople,

            @Schema(
                    description = "Full-time equivalents in hundredths: 1628 hours are one for a year.",
                    examples = "259")
            long unpaidFullTimeHundredths,

            long paidFullTimeHundredths,

            @Schema(description = "PAID_SIDE_UNKNOWN: nobody supplied paid hours, which does not mean there were none.")
            @Nullable
            FigureNote note) {

        static Item of(DimensionFigure figure, Dimension by, Period period) {
            var months = by == Dimension.MONTH ? 1 : period.months();
            return new Item(
                    figure.key(),
                    figure.unpaidMinutes(),
                    figure.paidMinutes(),
                    figure.unpaidPeople(),
                    figure.paidPeople(),
                    figure.paidUnnamedMinutes(),
                    figure.paidUnnamedPeople(),
                    FullTime.hundredths(figure.unpaidMinutes(), months),
                    FullTime.hundredths(figure.paidMinutes(), months),
                    figure.note());
        }
    }
}
