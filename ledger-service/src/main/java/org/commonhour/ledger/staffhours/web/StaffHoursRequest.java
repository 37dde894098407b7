package org.commonhour.ledger.staffhours.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.session.ContributionFunction;
import org.commonhour.ledger.session.Phase;
import org.commonhour.ledger.staffhours.StaffHoursReport;
import org.commonhour.ledger.staffhours.StaffWork;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "StaffHoursRequest",
        description =
                "Paid minutes, of one person or as a total, of a day or of a month: either `month` or `workedOn`.")
record StaffHoursRequest(
        @NotNull UUID organisationId,
        @NotNull UUID serviceId,

        @Schema(examples = "2026-05", implementation = String.class) @Nullable
        YearMonth month,

        @Schema(examples = "2026-05-12") @Nullable LocalDate workedOn,

        @NotNull @Min(1) @Max(StaffHoursReport.LARGEST_MINUTES) @Schema(examples = "180")
        Long amountMinutes,

        @Schema(description = "The agency's pseudonym of who worked; never a name.", examples = "emp-0042")
        @Pattern(regexp = StaffHoursReport.PERSON_FORM, message = "1 to 64 letters, digits, dots, dashes.")
        @Nullable
        String personRef,

        @Schema(
                description = "How many people worked the minutes of a total; not said if left out. Nobody works more"
                        + " than 13 hours a day and 6 days a week all month.",
                examples = "9")
        @Min(1)
        @Max(StaffHoursReport.LARGEST_MINUTES)
        @Nullable
        Integer people,

        @Schema(defaultValue = "DELIVER") @Nullable Phase phase,

        @Schema(description = "What was done; not said if left out.") @Nullable
        ContributionFunction function,

        @Schema(
                description = "When one person's hours of one day began, to the minute.",
                examples = "2026-05-12T07:00:00Z")
        @Nullable
        Instant startedAt,

        @Schema(
                description =
                        "The member who is paid here, if they are one; with `startedAt`. The same minutes are then"
                                + " never credited to them in hours.")
        @Nullable
        UUID memberId,

        @Schema(
                description = "The agency's own id of the report. Sent again with the same content it changes"
                        + " nothing; with other content it replaces the report.",
                examples = "2026-05/kitchen")
        @NotNull
        @Pattern(regexp = StaffHoursReport.REFERENCE_FORM, message = "1 to 100 letters, digits and . _ : / -")
        String reference) {

    /** The report; a refusal unless it says either the month or the day. */
    StaffHoursReport report() {
        if ((month == null) == (workedOn == null)) {
            throw DomainProblem.of(CommonProblem.INVALID, "Send either month or workedOn.")
                    .at("/month", "Either this or workedOn.");
        }
        return new StaffHoursReport(
                organisationId,
                serviceId,
                reference,
                month == null ? YearMonth.from(Objects.requireNonNull(workedOn)) : month,
                workedOn,
                Minutes.of(amountMinutes),
                personRef,
                people,
                new StaffWork(
                        Objects.requireNonNullElse(phase, Phase.DELIVER),
                        function,
                        startedAt == null ? null : startedAt.truncatedTo(ChronoUnit.MINUTES),
                        memberId));
    }
}
