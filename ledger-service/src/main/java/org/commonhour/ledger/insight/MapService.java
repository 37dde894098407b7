package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.jspecify.annotations.Nullable;

/** Draws the network of a quarter that is over, as everybody in a community may see it: without people. */
@ApplicationScoped
public class MapService {

    private final Figures figures;
    private final Ties ties;
    private final Clock clock;
    private final FigureMemoryService<Asked, Figure<CircleMap>> maps = new FigureMemoryService<>();

    MapService(Figures figures, Ties ties, Clock clock) {
        this.figures = figures;
        this.ties = ties;
        this.clock = clock;
    }

    /** The network of a quarter that is over; of the last one unless another is named. */
    public Uni<Figure<CircleMap>> map(UUID communityId, @Nullable Quarter asked) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var quarter = asked == null ? Quarter.before(today) : asked;
        if (!quarter.isOver(today)) {
            throw DomainProblem.of(CommonProblem.INVALID, "Only a quarter that is over is published.")
                    .at("quarter", "This one is not over.");
        }
        var months = quarter.months();
        return figures.readState(communityId)
                .flatMap(state -> maps.get(new Asked(communityId, months), state, () -> draw(communityId, months)));
    }

    private Uni<Figure<CircleMap>> draw(UUID communityId, Period months) {
        var now = clock.instant();
        return figures.readThrough(communityId)
                .flatMap(read -> ties.ties(communityId, months, PrincipleIndicators.MOST_TIES + 1)
                        // A network of many ties takes a moment; the event loop has others to serve.
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(found -> new Figure<>(MapDrawing.of(found), months, now, read)));
    }

    private record Asked(UUID communityId, Period months) {}
}
