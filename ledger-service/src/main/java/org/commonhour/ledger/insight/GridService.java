package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
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

    /** A service's place; over the last twelve months unless the caller says otherwise. */
    public Uni<ServiceGrid> grid(
            Caller caller, UUID serviceId, @Nullable YearMonth from, @Nullable YearMonth to, ShareOfSay leastSay) {
        var asked = new Asked(caller.communityId(), serviceId, insight.period(from, to), leastSay);
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
                .flatMap(read -> evidence(communityId, serviceId, period, leastSay)
                        .flatMap(ends -> folded(communityId, serviceId, period.before(), leastSay)
                                .flatMap(before -> sums.needs(communityId, serviceId, period)
                                        // Drawing people takes a moment; the event loop has others to serve.
                                        .emitOn(Infrastructure.getDefaultWorkerPool())
                                        .map(needs -> views(ends, before, needs))))
                        .map(views -> new ServiceGrid(serviceId, period, leastSay, views, now, read)));
    }

    private record Asked(UUID communityId, UUID serviceId, Period period, ShareOfSay leastSay) {}

    /** One month end after the other, each folded at once, so that memory holds one sum per person and month end. */
    private Uni<List<List<GridEvidence>>> evidence(
            UUID communityId, UUID serviceId, Period period, ShareOfSay leastSay) {
        return Multi.createFrom()
                .iterable(IntStream.rangeClosed(-ServiceGrid.EARLIER_MONTHS, 0)
                        .boxed()
                        .toList())
                .onItem()
                .transformToUniAndConcatenate(month -> folded(communityId, serviceId, period.earlier(-month), leastSay))
                .collect()
                .asList();
    }

    private Uni<List<GridEvidence>> folded(UUID communityId, UUID serviceId, Period period, ShareOfSay leastSay) {
        return sums.gridLines(communityId, serviceId, period, MOST_PEOPLE)
                .map(lines -> Arrays.stream(GridBasis.values())
                        .map(basis -> GridEvidence.of(lines, basis, leastSay))
                        .toList());
    }

    private static List<ServiceGrid.View> views(
            List<List<GridEvidence>> ends, List<GridEvidence> before, NeedCounts needs) {
        return IntStream.range(0, GridBasis.values().length)
                .mapToObj(basis -> ServiceGrid.View.of(
                        ends.stream().map(end -> end.get(basis)).toList(), before.get(basis), needs))
                .toList();
    }
}
