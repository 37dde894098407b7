package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.commonhour.kit.access.Caller;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sets unpaid beside paid minutes by whatever is asked, down to the sessions that made a figure. */
@ApplicationScoped
public class FigureService {

    private final InsightService insight;
    private final Figures figures;
    private final Sums sums;
    private final Clock clock;
    private final String region;
    private final long creditInKind;
    private final FigureMemoryService<FigureScope, Figure<List<WorkMinutes>>> work = new FigureMemoryService<>();
    private final FigureMemoryService<Asked, Figure<List<DimensionFigure>>> byDimension = new FigureMemoryService<>();

    FigureService(
            InsightService insight,
            Figures figures,
            Sums sums,
            Clock clock,
            @ConfigProperty(name = "commonhour.insight.money.region") String region,
            @ConfigProperty(name = "commonhour.insight.money.credit-in-kind-hundredths-per-hour") long creditInKind) {
        this.insight = insight;
        this.figures = figures;
        this.sums = sums;
        this.clock = clock;
        this.region = region;
        this.creditInKind = creditInKind;
    }

    /** One figure for each value of the dimension, the keys upwards, above the one named, at most so many. */
    public Uni<Figure<List<DimensionFigure>>> by(
            Caller caller,
            Dimension dimension,
            @Nullable UUID serviceId,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            @Nullable String after,
            int limit) {
        return figure(
                caller,
                serviceId,
                from,
                to,
                (scope, state) -> byDimension.get(
                        new Asked(dimension, scope, after, limit),
                        state,
                        () -> compute(scope, sums.by(dimension, scope, after, limit))));
    }

    /** The unpaid minutes seen through money, in the region that is named or else configured. */
    public Uni<Figure<Valuation>> valuation(
            Caller caller,
            @Nullable UUID serviceId,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            @Nullable String inRegion) {
        var rate = Rates.of(inRegion == null ? region : inRegion)
                .orElseThrow(() -> DomainProblem.of(CommonProblem.INVALID, "There is no rate for this region.")
                        .at("region", "UK or US."));
        return figure(
                caller,
                serviceId,
                from,
                to,
                (scope, state) -> work.get(scope, state, () -> compute(scope, sums.work(scope)))
                        .map(figure -> figure.map(minutes -> Valuation.of(minutes, rate, creditInKind))));
    }

    /** The sessions and reports that a service's figure is made of, later months first. */
    public Uni<List<CountedSession>> sources(
            Caller caller,
            UUID serviceId,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            @Nullable String phase,
            @Nullable String function,
            CountedSession.@Nullable Place after,
            int limit) {
        var search = new SessionSearch(
                caller.communityId(), serviceId, insight.monthsToNow(from, to), phase, function, after);
        return insight.mayRead(caller, serviceId).chain(() -> sums.sources(search, limit));
    }

    private <T> Uni<Figure<T>> figure(
            Caller caller,
            @Nullable UUID serviceId,
            @Nullable YearMonth from,
            @Nullable YearMonth to,
            BiFunction<FigureScope, ReadState, Uni<Figure<T>>> get) {
        var period = insight.wholeMonths(from, to);
        var organisations = InsightService.seesEverything(caller) ? null : InsightService.organisations(caller);
        var scope = new FigureScope(caller.communityId(), period, organisations, serviceId);
        var allowed = serviceId == null ? Uni.createFrom().voidItem() : insight.mayRead(caller, serviceId);
        return allowed.chain(() -> figures.readState(caller.communityId())).flatMap(state -> get.apply(scope, state));
    }

    private <T> Uni<Figure<T>> compute(FigureScope scope, Uni<T> value) {
        var now = clock.instant();
        return figures.readThrough(scope.communityId())
                .flatMap(read -> value.map(found -> new Figure<>(found, scope.period(), now, read)));
    }

    private record Asked(
            Dimension dimension,
            FigureScope scope,
            @Nullable String after,
            int limit) {}
}
