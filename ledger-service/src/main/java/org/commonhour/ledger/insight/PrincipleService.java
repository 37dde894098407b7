package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;
import org.commonhour.kit.access.Caller;
import org.jspecify.annotations.Nullable;

/** Computes the indicators of the six principles for a community. */
@ApplicationScoped
public class PrincipleService {

    private final InsightService insight;
    private final Figures figures;
    private final Ties ties;
    private final Measures measures;
    private final Clock clock;
    private final FigureMemoryService<Asked, Figure<PrincipleIndicators>> remembered = new FigureMemoryService<>();

    PrincipleService(InsightService insight, Figures figures, Ties ties, Measures measures, Clock clock) {
        this.insight = insight;
        this.figures = figures;
        this.ties = ties;
        this.measures = measures;
        this.clock = clock;
    }

    /** The indicators; over the last twelve whole months unless the caller says otherwise. */
    public Uni<Figure<PrincipleIndicators>> indicators(
            Caller caller, @Nullable YearMonth from, @Nullable YearMonth to) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var asked = new Asked(caller.communityId(), insight.wholeMonths(from, to), today);
        return figures.readState(asked.communityId())
                .flatMap(state -> remembered.get(asked, state, () -> compute(asked)));
    }

    private record Asked(UUID communityId, Period period, LocalDate today) {}

    private Uni<Figure<PrincipleIndicators>> compute(Asked asked) {
        var now = clock.instant();
        var communityId = asked.communityId();
        var period = asked.period();
        return figures.readThrough(communityId)
                .flatMap(read -> measured(communityId, period, asked.today())
                        // A network of many ties takes a moment; the event loop has others to serve.
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .map(PrincipleIndicators::of)
                        .map(value -> new Figure<>(value, period, now, read)));
    }

    private Uni<Measured> measured(UUID communityId, Period period, LocalDate today) {
        return Uni.combine()
                .all()
                .unis(
                        ties.roles(communityId, period),
                        ties.network(communityId, period, PrincipleIndicators.MOST_TIES),
                        ties.byMonth(communityId, period, PrincipleIndicators.MOST_GIFTS + 1),
                        ties.counts(communityId, period),
                        ties.groups(communityId, period),
                        measures.matches(communityId, period),
                        measures.people(communityId, period),
                        measures.returns(communityId, period, today),
                        measures.conversions(communityId, period, today))
                // One connection is enough for one page.
                .usingConcurrencyOf(1)
                .with(Measured::new);
    }
}
