package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonhour.kit.access.Caller;
import org.jspecify.annotations.Nullable;

/** Places services in the grid of who designs and who delivers. */
@ApplicationScoped
public class GridService {

    /** More people than this are drawn one by one; the rest, with the fewest minutes, count as one sum. */
    private static final int MOST_PEOPLE = 5_000;

    private final InsightService insight;
    private final Figures figures;
    private final Sums sums;
    private final Clock clock;
    private final FigureMemoryService<Asked, ServiceGrid> grids = new FigureMemoryService<>();

    GridService(InsightService insight, Figures figures, Sums sums, Clock clock) {
        this.insight = insight;
        this.figures = figures;
        this.sums = sums;
        this.clock = clock;
    }

    /** A service's place; over the last twelve whole months unless the caller says otherwise. */
    public Uni<ServiceGrid> grid(
            Caller caller, UUID serviceId, @Nullable YearMonth from, @Nullable YearMonth to, ShareOfSay leastSay) {
        var asked = new Asked(caller.communityId(), serviceId, insight.wholeMonths(from, to), leastSay);
        return insight.mayRead(caller, serviceId)
                .chain(() -> figures.readState(asked.communityId()))
                .flatMap(state -> grids.get(asked, state, () -> compute(asked)));
    }

    private Uni<ServiceGrid> compute(Asked asked) {
        var now = clock.instant();
        var communityId = asked.communityId();
        var serviceId = asked.serviceId();
        var period = asked.period();
        var leastSay = asked.leastSay();
        return figures.readThrough(communityId)
                .flatMap(read -> sums.grid(
                                communityId, serviceId, period, leastSay, MOST_PEOPLE, ServiceGrid.EARLIER_MONTHS)
                        .flatMap(periods -> sums.needs(communityId, serviceId, period)
                                // Drawing people takes a moment; the event loop has others to serve.
                                .emitOn(Infrastructure.getDefaultWorkerPool())
                                .map(needs -> views(periods, needs)))
                        .map(views -> new ServiceGrid(serviceId, period, leastSay, views, now, read)));
    }

    private record Asked(UUID communityId, UUID serviceId, Period period, ShareOfSay leastSay) {}

    private static List<ServiceGrid.View> views(GridPeriods periods, NeedCounts needs) {
        return IntStream.range(0, GridBasis.values().length)
                .mapToObj(basis -> ServiceGrid.View.of(
                        periods.ends().stream().map(end -> end.get(basis)).toList(),
                        periods.before().get(basis),
                        needs))
                .toList();
    }
}
