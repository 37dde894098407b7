package org.commonhour.ledger.insight.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.commonhour.ledger.insight.CircleMap;
import org.commonhour.ledger.insight.Figure;
import org.commonhour.ledger.insight.Quarter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CircleMap", description = "A network without people, in classes alone.")
record CircleMapView(
        @Schema(examples = "2026-Q3") String quarter,
        CircleMap.Status status,

        @Schema(description = "People who help each other more than others, the largest circle first.")
        List<CircleView> circles,

        @Schema(
                description = "What flows from circle to circle. One that cannot be told without telling of few people"
                        + " is not there.")
        List<FlowView> flows,

        Instant computedAt,

        @Schema(description = "The last event of each topic that is counted.")
        List<Position> readThrough) {

    static CircleMapView of(Figure<CircleMap> figure) {
        var map = figure.value();
        var inside = map.flows().stream()
                .filter(flow -> flow.from() == flow.to())
                .collect(Collectors.toMap(CircleMap.Flow::from, CircleMap.Flow::strength));
        return new CircleMapView(
                Quarter.of(figure.period().from()).toString(),
                map.status(),
                map.circles().stream()
                        .map(circle -> new CircleView(
                                circle.circle(), circle.size(), circle.mixed(), inside.get(circle.circle())))
                        .toList(),
                map.flows().stream()
                        .filter(flow -> flow.from() != flow.to())
                        .map(flow -> new FlowView(flow.from(), flow.to(), flow.strength()))
                        .toList(),
                figure.computedAt(),
                figure.readThrough().stream().map(Position::of).toList());
    }

    @Schema(name = "Circle")
    record CircleView(
            @Schema(description = "Its number in this quarter alone.")
            int circle,

            CircleMap.Size size,

            @Schema(description = "Whether it is of circles with fewer than 8 people each, drawn together.")
            boolean mixed,

            @Schema(description = "What flows inside; absent when it cannot be told.")
            CircleMap.@Nullable Strength inside) {}

    @Schema(name = "CircleFlow")
    record FlowView(int from, int to, CircleMap.Strength flow) {}
}
