package org.commonhour.ledger.insight.web;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.commonhour.ledger.insight.Figure;
import org.commonhour.ledger.insight.Split;
import org.commonhour.ledger.insight.TurnFunnel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "TurnFunnels", description = "How members found their way in. Times are in days.")
record TurnFunnelsView(
        @Schema(examples = "2026-01", implementation = String.class)
        YearMonth from,

        @Schema(examples = "2026-12", implementation = String.class)
        YearMonth to,

        Split by,

        @Schema(examples = "DAYS") String unit,

        List<TurnFunnelView> items,
        Instant computedAt,

        @Schema(description = "The last event of each topic that is counted.")
        List<Position> readThrough) {

    static TurnFunnelsView of(Split split, Figure<List<TurnFunnel>> figure) {
        return new TurnFunnelsView(
                figure.period().from(),
                figure.period().to(),
                split,
                "DAYS",
                figure.value().stream().map(TurnFunnelView::of).toList(),
                figure.computedAt(),
                figure.readThrough().stream().map(Position::of).toList());
    }

    @Schema(name = "TurnFunnel")
    record TurnFunnelView(
            @Schema(description = "A channel; absent for all together.", examples = "SELF_WEB") @Nullable
            String key,

            List<FunnelStepView> steps,

            @Schema(description = "How many of them have given.")
            long gave,

            @Schema(description = "How many of them have received.")
            long received) {

        static TurnFunnelView of(TurnFunnel turns) {
            return new TurnFunnelView(
                    turns.funnel().key(), FunnelStepView.of(turns.funnel()), turns.gave(), turns.received());
        }
    }
}
