package org.commonhour.member.wellbeing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.commonhour.kit.store.UnitOfWork;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the figures of a quarter once, some days after its end, and keeps them as they are.
 *
 * <p>W5: who withdraws later, or is erased, changes no figure, so that nobody can subtract before from after.
 */
@ApplicationScoped
public class ReleaseService {

    /** So many days after a quarter's end people can still withdraw before its figures are made. */
    public static final int DAYS_TO_WITHDRAW = 14;

    private static final Logger LOG = Logger.getLogger(ReleaseService.class);
    private static final int PEOPLE_AT_ONCE = 50;
    private static final int QUARTERS_AT_ONCE = 500;

    private final WellbeingAnswers answers;
    private final WellbeingReleases releases;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    ReleaseService(WellbeingAnswers answers, WellbeingReleases releases, UnitOfWork unitOfWork, Clock clock) {
        this.answers = answers;
        this.releases = releases;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Released figures of quarters before the given one, newest first, at most so many. */
    public Uni<List<WellbeingRelease>> list(UUID communityId, @Nullable Quarter before, int limit) {
        return releases.list(communityId, before, limit);
    }

    /** Makes the figures of all quarters that are due; one that fails is tried again the next day, the others go on. */
    @Scheduled(
            cron = "{commonhour.wellbeing.schedule}",
            timeZone = "UTC",
            identity = "wellbeing-release",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> releaseDue() {
        var latest = Quarter.before(LocalDate.now(clock).minusDays(DAYS_TO_WITHDRAW));
        return unitOfWork
                .run(() -> answers.due(latest, QUARTERS_AT_ONCE))
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(due -> release(due).onFailure().recoverWithUni(failure -> {
                    LOG.errorf(
                            failure,
                            "the wellbeing figures %s of community %s failed",
                            due.quarter(),
                            due.communityId());
                    return Uni.createFrom().voidItem();
                }))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<Void> release(DueQuarter due) {
        return unitOfWork.run(() -> count(due, new QuarterTally(due.quarter()), null)
                .flatMap(tally ->
                        releases.add(new WellbeingRelease(due.communityId(), due.quarter(), now(), tally.figures()))));
    }

    private Uni<QuarterTally> count(DueQuarter due, QuarterTally tally, @Nullable UUID after) {
        return answers.participants(due, after, PEOPLE_AT_ONCE).flatMap(people -> {
            people.forEach(tally::add);
            return people.size() < PEOPLE_AT_ONCE
                    ? Uni.createFrom().item(tally)
                    : count(due, tally, people.get(people.size() - 1).memberId());
        });
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
