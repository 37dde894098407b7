package org.commonhour.ledger.insight.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.commonhour.ledger.insight.Figure;
import org.commonhour.ledger.insight.Gap;
import org.commonhour.ledger.insight.Indicator;
import org.commonhour.ledger.insight.IndicatorUnit;
import org.commonhour.ledger.insight.Principle;
import org.commonhour.ledger.insight.PrincipleIndicators;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Principles",
        description =
                "Indicators of the six principles. They are not validated, they overlap, and nothing adds them up.")
record PrinciplesView(
        @Schema(examples = "2026-01", implementation = String.class)
        YearMonth from,

        @Schema(examples = "2026-12", implementation = String.class)
        YearMonth to,

        @Schema(description = "How many people have a tie; absent when the network was too large.") @Nullable
        Long people,

        @Schema(description = "How many directed ties there are.") @Nullable
        Long ties,

        @Schema(description = "How many minutes the ties carry.") @Nullable
        Long minutes,

        List<IndicatorView> items,
        Instant computedAt,

        @Schema(description = "The last event of each topic that is counted.")
        List<Position> readThrough) {

    static PrinciplesView of(Figure<PrincipleIndicators> figure) {
        var value = figure.value();
        return new PrinciplesView(
                figure.period().from(),
                figure.period().to(),
                value.people(),
                value.ties(),
                value.minutes(),
                value.indicators().stream().map(IndicatorView::of).toList(),
                figure.computedAt(),
                figure.readThrough().stream().map(Position::of).toList());
    }

    @Schema(name = "Indicator")
    record IndicatorView(
            @Schema(examples = "M2") String id,
            Principle principle,
            @Schema(description = "What the value is.") String meaning,

            @Schema(description = "What it counts: a SHARE is 0 to 1, a RATIO so many for each.")
            IndicatorUnit unit,

            @Schema(examples = "0.642857") @Nullable Double value,

            @Schema(description = "Why there is no value.") @Nullable
            Gap gap,

            @Schema(description = "The lowest, the middle and the highest month.") @Nullable
            SpreadView months) {

        static IndicatorView of(Indicator indicator) {
            var value = indicator.value();
            var months = indicator.months();
            return new IndicatorView(
                    indicator.id(),
                    indicator.principle(),
                    indicator.meaning(),
                    indicator.unit(),
                    value == null ? null : Rounded.of(value),
                    indicator.gap(),
                    months == null
                            ? null
                            : new SpreadView(
                                    Rounded.of(months.low()), Rounded.of(months.median()), Rounded.of(months.high())));
        }
    }

    @Schema(name = "MonthSpread")
    record SpreadView(double low, double median, double high) {}
}
