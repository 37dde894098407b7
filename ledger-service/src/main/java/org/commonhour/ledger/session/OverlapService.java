package org.commonhour.ledger.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/** L14 across sessions and staff hours: finds minutes that are claimed already, and tells so in plain words. */
@ApplicationScoped
public class OverlapService {

    private static final String CONSTRAINTS = "_not_paid_and_credited";

    private final ClaimedTimes claimed;

    OverlapService(ClaimedTimes claimed) {
        this.claimed = claimed;
    }

    /**
     * The claimed minutes that may clash with these; nobody else claims any of these people's before the unit of work
     * ends.
     *
     * @param except a session, or staff hours, whose own do not matter
     */
    public Uni<List<ClaimedTime>> near(List<ClaimedTime> claims, @Nullable UUID except) {
        if (claims.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var members = claims.stream().map(ClaimedTime::memberId).collect(Collectors.toSet());
        var from = claims.stream()
                .map(ClaimedTime::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var to = claims.stream()
                .map(ClaimedTime::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return claimed.hold(members).chain(() -> claimed.of(members, from, to, except));
    }

    /**
     * How much of a day these people gave for something already; nobody else claims any of their time before the unit of
     * work ends.
     *
     * @param except a session, or staff hours, whose own do not matter
     */
    Uni<List<WorkedDay>> day(Set<UUID> members, LocalDate day, @Nullable UUID except) {
        return members.isEmpty()
                ? Uni.createFrom().item(List.of())
                : claimed.hold(members).chain(() -> claimed.day(members, day, except));
    }

    /** Why minutes of this day cannot be claimed beside what the person gave that day; empty when they can. */
    public Uni<Optional<DomainProblem>> dayWith(ClaimedTime claim, LocalDate day, @Nullable UUID except) {
        var minutes = Duration.between(claim.from(), claim.to()).toMinutes();
        return day(Set.of(claim.memberId()), day, except)
                .map(days -> days.stream()
                                .anyMatch(known ->
                                        known.plus(claim.basis(), minutes, true).isTooLong())
                        ? Optional.of(problem().at("/amountMinutes", WorkedDay.TOO_LONG))
                        : Optional.empty());
    }

    /** Lets nobody else claim time of these members until the unit of work ends. */
    public Uni<Void> hold(Set<UUID> members) {
        return members.isEmpty() ? Uni.createFrom().voidItem() : claimed.hold(members);
    }

    /** That the same minutes of a person would be both paid and credited. */
    public static DomainProblem problem() {
        return DomainProblem.of(
                LedgerProblem.PAID_AND_CREDITED,
                "The same minutes of a person are not both paid and credited in hours.");
    }

    /** The refusal, when the database failed for that reason because somebody else was quicker; otherwise the failure. */
    public static Throwable told(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var message = cause.getMessage();
            if (message != null && message.contains(CONSTRAINTS)) {
                return problem();
            }
        }
        return failure;
    }
}
