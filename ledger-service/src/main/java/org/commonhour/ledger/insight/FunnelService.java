package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.commonhour.kit.access.Caller;
import org.jspecify.annotations.Nullable;

/** Tells how many needs were met and how members found their way in, and who has gone quiet. */
@ApplicationScoped
public class FunnelService {

    private final InsightService insight;
    private final Figures figures;
    private final Funnels funnels;
    private final Clock clock;

    FunnelService(InsightService insight, Figures figures, Funnels funnels, Clock clock) {
        this.insight = insight;
        this.figures = figures;
        this.funnels = funnels;
        this.clock = clock;
    }

    /** What became of the needs first asked for in the period. */
    public Uni<Figure<List<NeedFunnel>>> needs(
            Caller caller, Split split, @Nullable UUID serviceId, @Nullable YearMonth from, @Nullable YearMonth to) {
        var now = clock.instant();
        return figure(
                caller,
                insight.monthsToNow(from, to),
                period -> funnels.needs(caller.communityId(), period, split, serviceId, now));
    }

    /** How the members who joined in the period found their way in. */
    public Uni<Figure<List<TurnFunnel>>> turns(
            Caller caller, Split split, @Nullable YearMonth from, @Nullable YearMonth to) {
        return figure(
                caller, insight.monthsToNow(from, to), period -> funnels.turns(caller.communityId(), period, split));
    }

    /** How long ago members were last heard of; the figure's period is this month. */
    public Uni<Figure<List<Dormancy>>> dormancy(Caller caller, Split split, int days) {
        var month = YearMonth.from(today());
        return figure(
                caller,
                new Period(month, month),
                period -> funnels.dormancy(caller.communityId(), split, today().minusDays(days), today()));
    }

    /** Members of whom nothing was heard for so many days, by id: nobody is ranked. */
    public Uni<List<QuietMember>> quiet(Caller caller, int days, @Nullable UUID after, int limit) {
        return funnels.quiet(caller.communityId(), today().minusDays(days), after, limit);
    }

    /** Unmet needs, the oldest first. */
    public Uni<List<UnmetNeed>> unmet(Caller caller, UnmetNeed.@Nullable Place after, int limit) {
        return funnels.unmet(caller.communityId(), clock.instant(), after, limit);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private <T> Uni<Figure<T>> figure(Caller caller, Period period, Function<Period, Uni<T>> compute) {
        var now = clock.instant();
        return figures.readThrough(caller.communityId())
                .flatMap(read -> compute.apply(period).map(value -> new Figure<>(value, period, now, read)));
    }
}
