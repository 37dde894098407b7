package org.commonhour.ledger.staffhours;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.ledger.session.ClaimedTime;
import org.commonhour.ledger.session.ContributionFunction;
import org.commonhour.ledger.session.DaysOnEarth;
import org.commonhour.ledger.session.PayBasis;
import org.commonhour.ledger.session.Phase;
import org.jspecify.annotations.Nullable;

/**
 * What paid minutes were for, and, when they are one person's, when they began and which member that is.
 *
 * @param phase which of the Four Co's they belong to
 * @param function what was done, if the agency says so
 * @param startedAt when they began, to the minute, if the agency says so
 * @param memberId the member who is paid here, if they are one: then L14 holds for these minutes
 */
public record StaffWork(
        Phase phase,
        @Nullable ContributionFunction function,
        @Nullable Instant startedAt,
        @Nullable UUID memberId) {

    /** What most reports say: the service was delivered. */
    public static final StaffWork PLAIN = new StaffWork(Phase.DELIVER, null, null, null);

    private static final long DAY_MINUTES = 24 * 60;

    /** What is wrong with it in a report, in plain words. */
    Optional<String> fault(StaffHoursReport report) {
        if (memberId != null && startedAt == null) {
            return Optional.of("A member's hours need the time at which they began.");
        }
        if (startedAt == null) {
            return Optional.empty();
        }
        var day = report.workedOn();
        if (day == null || (report.personRef() == null && memberId == null)) {
            return Optional.of("Only one person's hours of one day begin at a time.");
        }
        if (!DaysOnEarth.at(startedAt).include(day)) {
            return Optional.of("They did not begin on the day on which they were worked.");
        }
        return report.amount().value() > DAY_MINUTES
                ? Optional.of("Nobody works more than 1440 minutes in a day.")
                : Optional.empty();
    }

    /** Which minutes of which member the report claims, if it claims any. */
    Optional<ClaimedTime> claim(StaffHoursReport report) {
        return memberId == null || startedAt == null
                ? Optional.empty()
                : Optional.of(new ClaimedTime(
                        memberId,
                        PayBasis.PAID,
                        startedAt,
                        startedAt.plusSeconds(report.amount().value() * 60)));
    }
}
