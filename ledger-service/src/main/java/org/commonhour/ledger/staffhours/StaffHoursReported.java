package org.commonhour.ledger.staffhours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.commonhour.ledger.session.ContributionFunction;
import org.commonhour.ledger.session.Phase;
import org.jspecify.annotations.Nullable;

/** Paid minutes as published: a later version of the same report replaces an earlier one. */
record StaffHoursReported(
        UUID staffHoursId,
        UUID communityId,
        UUID organisationId,
        UUID serviceId,
        YearMonth month,
        @Nullable LocalDate workedOn,
        long amountMinutes,
        long version,
        @Nullable String personRef,
        Phase phase,
        @Nullable ContributionFunction function,
        @Nullable Instant startedAt,
        @Nullable UUID memberId,
        @Nullable Integer people) {

    static final String TOPIC = "commonhour.ledger.staff-hours.v1";
    static final String TYPE = "org.commonhour.ledger.staff-hours-reported.v1";

    static StaffHoursReported of(StaffHours hours) {
        var report = hours.report();
        return new StaffHoursReported(
                hours.id(),
                hours.communityId(),
                report.organisationId(),
                report.serviceId(),
                report.month(),
                report.workedOn(),
                report.amount().value(),
                hours.version(),
                report.personRef(),
                report.work().phase(),
                report.work().function(),
                report.work().startedAt(),
                report.work().memberId(),
                report.people());
    }
}
