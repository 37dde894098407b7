package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.jspecify.annotations.Nullable;

/** Computes the indicators of the six principles for a community. */
@ApplicationScoped
public class PrincipleService {

    private final InsightService insight;
    private final Figures figures;
    private final Ties ties;
    private final Clock clock;
    private final FigureMemory<Asked, Figure<PrincipleIndicators>> remembered = new FigureMemory<>();

    PrincipleService(InsightService insight, Figures figures, Ties ties, Clock clock) {
        this.insight = insight;
        this.figures = figures;
        this.ties = ties;
        this.clock = clock;
    }

    /** The indicators; over the last twelve months unless the caller says otherwise. */
    public Uni<Figure<PrincipleIndicators>> indicators(
            Caller caller, @Nullable YearMonth from, @Nullable YearMonth to) {
        var asked = new Asked(caller.communityId(), insight.period(from, to));
        return figures.readState(asked.communityId())
                .flatMap(state -> remembered.get(asked, state, () -> compute(asked.communityId(), asked.period())));
    }

    private record Asked(UUID communityId, Period period) {}

    private Uni<Figure<PrincipleIndicators>> compute(UUID communityId, Period period) {
        var now = clock.instant();
        return figures.readThrough(communityId)
                .flatMap(read -> ties.roles(communityId, period)
                        .flatMap(roles -> ties.ties(communityId, period, PrincipleIndicators.MOST_TIES + 1)
                                // A network of many ties takes a moment; the event loop has others to serve.
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .map(found -> PrincipleIndicators.of(roles, found)))
                        .map(value -> new Figure<>(value, period, now, read)));
    }
}
