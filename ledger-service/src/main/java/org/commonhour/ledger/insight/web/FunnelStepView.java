package org.commonhour.ledger.insight.web;

import java.util.List;
import java.util.stream.IntStream;
import org.commonhour.ledger.insight.Funnel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FunnelStep")
record FunnelStepView(
        @Schema(examples = "AGREED") String step,

        @Schema(description = "How many came as far.") long count,

        @Schema(description = "As a share of all.") @Nullable
        Double shareOfAll,

        @Schema(description = "As a share of those at the step before.") @Nullable
        Double shareOfStepBefore,

        @Schema(description = "How long it took from the step before, for half of them; in the funnel's unit.")
        @Nullable
        Long median,

        @Schema(description = "The same for nine of ten.") @Nullable
        Long p90) {

    static List<FunnelStepView> of(Funnel funnel) {
        return IntStream.range(0, funnel.steps().size())
                .mapToObj(place -> of(funnel, place))
                .toList();
    }

    private static FunnelStepView of(Funnel funnel, int place) {
        var step = funnel.steps().get(place);
        return new FunnelStepView(
                step.step(),
                step.count(),
                Rounded.orNull(funnel.ofAll(place)),
                Rounded.orNull(funnel.ofStepBefore(place)),
                step.median(),
                step.ninetieth());
    }
}
