package org.commonhour.ledger.insight.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.commonhour.ledger.insight.Figure;
import org.commonhour.ledger.insight.NeedFunnel;
import org.commonhour.ledger.insight.Split;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "NeedFunnels", description = "What became of needs. Times are in minutes.")
record NeedFunnelsView(
        @Schema(examples = "2026-01", implementation = String.class)
        YearMonth from,

        @Schema(examples = "2026-12", implementation = String.class)
        YearMonth to,

        Split by,

        @Schema(examples = "MINUTES") String unit,

        List<NeedFunnelView> items,
        Instant computedAt,

        @Schema(description = "The last event of each topic that is counted.")
        List<Position> readThrough) {

    static NeedFunnelsView of(Split split, Figure<List<NeedFunnel>> figure) {
        return new NeedFunnelsView(
                figure.period().from(),
                figure.period().to(),
                split,
                "MINUTES",
                figure.value().stream().map(NeedFunnelView::of).toList(),
                figure.computedAt(),
                figure.readThrough().stream().map(Position::of).toList());
    }

    @Schema(name = "NeedFunnel")
    record NeedFunnelView(
            @Schema(description = "A channel or a category; absent for all together.", examples = "BROKER_PHONE")
            @Nullable
            String key,

            List<FunnelStepView> steps,

            @Schema(description = "How many have not come to an end.")
            long open,

            @Schema(description = "How many of them nobody agreed to, more than 28 days after they were asked for.")
            long unmet,

            @Schema(description = "As a share of the needs of more than 28 days.") @Nullable
            Double unmetShare) {

        static NeedFunnelView of(NeedFunnel needs) {
            return new NeedFunnelView(
                    needs.funnel().key(),
                    FunnelStepView.of(needs.funnel()),
                    needs.open(),
                    needs.unmet(),
                    Rounded.orNull(needs.unmetShare()));
        }
    }
}
