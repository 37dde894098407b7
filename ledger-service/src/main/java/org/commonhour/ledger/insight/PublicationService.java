package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.jspecify.annotations.Nullable;

/** Publishes what everybody in a community may see: quarters that are over, after the publication filter. */
@ApplicationScoped
public class PublicationService {

    private final Figures figures;
    private final Evidence evidence;
    private final Ties ties;
    private final Clock clock;
    private final FigureMemory<Asked, Figure<PublishedTable>> tables = new FigureMemory<>();
    private final FigureMemory<Asked, Figure<CircleMap>> maps = new FigureMemory<>();

    PublicationService(Figures figures, Evidence evidence, Ties ties, Clock clock) {
        this.figures = figures;
        this.evidence = evidence;
        this.ties = ties;
        this.clock = clock;
    }

    /** The table of a quarter that is over; of the last one unless another is named. */
    public Uni<Figure<PublishedTable>> table(UUID communityId, @Nullable Quarter asked) {
        var months = months(asked);
        return figures.readState(communityId)
                .flatMap(
                        state -> tables.get(new Asked(communityId, months), state, () -> compute(communityId, months)));
    }

    private record Asked(UUID communityId, Period months) {}

    private Uni<Figure<PublishedTable>> compute(UUID communityId, Period months) {
        var now = clock.instant();
        return figures.readThrough(communityId)
                .flatMap(read -> evidence.byService(communityId, months)
                        .flatMap(sources -> together(communityId, months, sources, false)
                                .flatMap(unpaid -> together(communityId, months, sources, true)
                                        .map(paid -> PublishedTable.of(sources, unpaid, paid))))
                        .map(table -> new Figure<>(table, months, now, read)));
    }

    /** The network of a quarter that is over, without people; of the last one unless another is named. */
    public Uni<Figure<CircleMap>> map(UUID communityId, @Nullable Quarter asked) {
        var months = months(asked);
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

    private Period months(@Nullable Quarter asked) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var quarter = asked == null ? Quarter.before(today) : asked;
        if (!quarter.isOver(today)) {
            throw DomainProblem.of(CommonProblem.INVALID, "Only a quarter that is over is published.")
                    .at("quarter", "This one is not over.");
        }
        return quarter.months();
    }

    private Uni<PublishedTable.Together> together(
            UUID communityId, Period months, List<PublishedTable.Source> sources, boolean paid) {
        var all = sources.stream()
                .filter(source -> source.paid() == paid)
                .map(source -> Optional.ofNullable(source.serviceId()))
                .toList();
        return counted(communityId, months, all, paid)
                .flatMap(total -> counted(communityId, months, PublishedTable.withheld(sources, paid), paid)
                        .map(withheld -> new PublishedTable.Together(total, withheld)));
    }

    private Uni<CellEvidence> counted(UUID communityId, Period months, List<Optional<UUID>> services, boolean paid) {
        return services.isEmpty()
                ? Uni.createFrom().item(CellEvidence.NOTHING)
                : evidence.together(communityId, months, services, paid);
    }
}
