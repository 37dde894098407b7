package org.commonhour.ledger.publication;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonhour.kit.event.NewEvent;
import org.commonhour.kit.event.Outbox;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.UnitOfWork;
import org.commonhour.ledger.insight.Evidence;
import org.commonhour.ledger.insight.Figures;
import org.commonhour.ledger.insight.PublishedTable;
import org.commonhour.ledger.insight.Quarter;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Releases the tables of quarters that are over, and keeps each as it was released. */
@ApplicationScoped
public class ReleaseService {

    /** After a quarter's end people have so many days to record what happened before its table is released by itself. */
    static final int DAYS_TO_RECORD = 14;

    /** What was recorded so long ago has to be counted in a table; what is newer may just be on its way. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(1);

    private static final Logger LOG = Logger.getLogger(ReleaseService.class);

    private final ReleasedTables released;
    private final Evidence evidence;
    private final Figures figures;
    private final Outbox outbox;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    ReleaseService(
            ReleasedTables released,
            Evidence evidence,
            Figures figures,
            Outbox outbox,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.released = released;
        this.evidence = evidence;
        this.figures = figures;
        this.outbox = outbox;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** One revision; the newest when none is named, of the newest quarter when no quarter is named. */
    public Uni<ReleasedTable> get(UUID communityId, @Nullable Quarter quarter, @Nullable Integer revision) {
        return released.find(communityId, over(quarter), revision)
                .map(found -> found.orElseThrow(() -> DomainProblem.of(
                        CommonProblem.NOT_FOUND,
                        "No such table has been released. A quarter's table is released some days after its end.")));
    }

    /** All revisions, later quarters and revisions first, after the place, at most so many. */
    public Uni<List<ReleasedTable>> list(UUID communityId, ReleasedTable.@Nullable Place after, int limit) {
        return released.list(communityId, after, limit);
    }

    /** The newest revision of each quarter, later quarters first, at most so many. */
    public Uni<List<ReleasedTable>> newest(UUID communityId, int limit) {
        return released.newest(communityId, limit);
    }

    /**
     * Releases a quarter that is over: its first table, or a revision when that gives nobody away. Refused while insight
     * has not counted what was recorded a minute ago.
     */
    public Uni<ReleasedTable> release(UUID communityId, Quarter quarter) {
        over(quarter);
        return unitOfWork.run(() -> released.alone(communityId, quarter)
                .chain(() -> figures.isBehind(communityId, clock.instant().minus(ON_ITS_WAY)))
                .invoke(ReleaseService::refuseBehind)
                // Where it has been read to is asked first, so that a table never claims more than it counts.
                .chain(() -> figures.readThrough(communityId))
                .flatMap(read -> current(communityId, quarter)
                        .flatMap(current -> released.frozen(communityId, quarter)
                                .flatMap(earlier -> {
                                    var table = new ReleasedTable(
                                            communityId,
                                            quarter,
                                            earlier.size() + 1,
                                            clock.instant(),
                                            table(current, earlier),
                                            read);
                                    return released.keep(table, current.minutes())
                                            .chain(() -> outbox.append(events(table)))
                                            .replaceWith(table);
                                }))));
    }

    /** Releases the last quarter of every community that had so many days to record it and has no table of it yet. */
    @Scheduled(
            cron = "{commonhour.ledger.publication.schedule}",
            timeZone = "UTC",
            identity = "table-release",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> releaseDue() {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_TO_RECORD);
        var quarter = Quarter.before(day);
        return evidence.communities(quarter.months())
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(communityId -> releaseUnlessReleased(communityId, quarter))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> releaseUnlessReleased(UUID communityId, Quarter quarter) {
        return released.find(communityId, quarter, null)
                .flatMap(found -> found.isPresent()
                        ? Uni.createFrom().voidItem()
                        : release(communityId, quarter)
                                .invoke(() ->
                                        LOG.infof("event=table-released community=%s quarter=%s", communityId, quarter))
                                .replaceWithVoid())
                .onFailure()
                .recoverWithUni(failure -> {
                    LOG.warnf(failure, "event=table-not-released community=%s quarter=%s", communityId, quarter);
                    return Uni.createFrom().voidItem();
                });
    }

    /** The table that the minutes make now, without regard to earlier ones. */
    private Uni<FrozenTable> current(UUID communityId, Quarter quarter) {
        return released.key(communityId)
                .flatMap(key -> evidence.minutes(communityId, quarter.months()).map(key::hide))
                .flatMap(minutes -> evidence.organisations(communityId)
                        .map(organisations -> new FrozenTable(PublishedTable.of(minutes, organisations), minutes)));
    }

    private static List<NewEvent> events(ReleasedTable table) {
        return FigureReleased.of(table).stream()
                .map(figure -> new NewEvent(
                        FigureReleased.TOPIC,
                        FigureReleased.TYPE,
                        table.communityId(),
                        table.quarter() + "/" + table.revision() + "/" + figure.number(),
                        table.releasedAt(),
                        figure))
                .toList();
    }

    private static PublishedTable table(FrozenTable current, List<FrozenTable> earlier) {
        if (earlier.isEmpty()) {
            return current.table();
        }
        var newest = earlier.get(earlier.size() - 1);
        if (Set.copyOf(newest.minutes()).equals(Set.copyOf(current.minutes()))) {
            throw DomainProblem.of(
                    LedgerProblem.TABLE_UNCHANGED, "Nothing was corrected since this quarter's table was released.");
        }
        return RevisionRule.table(current, earlier)
                .orElseThrow(() -> DomainProblem.of(
                        LedgerProblem.REVISION_TELLS_TOO_MUCH,
                        "Few people's minutes changed since the last revision, so that a new one beside it would show"
                                + " theirs. It can be released when more has changed."));
    }

    private static void refuseBehind(boolean isBehind) {
        if (isBehind) {
            throw DomainProblem.of(
                    LedgerProblem.FIGURES_BEHIND,
                    "What is recorded is still being counted, and a table stays as it is released. Try again later.");
        }
    }

    private @Nullable Quarter over(@Nullable Quarter quarter) {
        if (quarter != null && !quarter.isOver(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw DomainProblem.of(CommonProblem.INVALID, "Only a quarter that is over is published.")
                    .at("quarter", "This one is not over.");
        }
        return quarter;
    }
}
