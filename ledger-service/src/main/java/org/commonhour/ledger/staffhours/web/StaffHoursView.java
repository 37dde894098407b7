package org.commonhour.ledger.staffhours.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.commonhour.ledger.session.ContributionFunction;
import org.commonhour.ledger.session.Phase;
import org.commonhour.ledger.staffhours.StaffHours;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "StaffHours", description = "Paid minutes that an agency reported.")
record StaffHoursView(
        UUID id,
        UUID organisationId,
        UUID serviceId,
        @Schema(examples = "2026-05/kitchen") String reference,

        @Schema(examples = "2026-05", implementation = String.class)
        YearMonth month,

        @Nullable LocalDate workedOn,
        @Schema(examples = "180") long amountMinutes,
        @Nullable String personRef,

        @Schema(description = "How many people worked the minutes of a total, if the agency says so.") @Nullable
        Integer people,

        @Nullable Phase phase,
        @Nullable ContributionFunction function,
        @Nullable Instant startedAt,
        @Nullable UUID memberId,

        @Schema(description = "1 at first, one more each time the agency replaced the report.")
        long version,

        Instant reportedAt) {

    static StaffHoursView of(StaffHours hours) {
        var report = hours.report();
        return new StaffHoursView(
                hours.id(),
                report.organisationId(),
                report.serviceId(),
                report.reference(),
                report.month(),
                report.workedOn(),
                report.amount().value(),
                report.personRef(),
                report.people(),
                report.work().phase(),
                report.work().function(),
                report.work().startedAt(),
                report.work().memberId(),
                hours.version(),
                hours.reportedAt());
    }
}
