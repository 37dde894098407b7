package org.commonhour.ledger.staffhours;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * Paid minutes as an agency reports them.
 *
 * @param organisationId the agency
 * @param serviceId its service that the minutes were worked for
 * @param reference the agency's own id of the report: sent again it changes nothing, or replaces what was sent before
 * @param month the month the minutes were worked in
 * @param workedOn the day, when it is known
 * @param amount how many minutes
 * @param personRef the agency's pseudonym of who worked, when it is not a total
 * @param work what was done in them, and by whom as far as the community knows
 */
public record StaffHoursReport(
        UUID organisationId,
        UUID serviceId,
        String reference,
        YearMonth month,
        @Nullable LocalDate workedOn,
        Minutes amount,
        @Nullable String personRef,
        StaffWork work) {

    /** The most minutes in one report: a whole service in a month. */
    public static final long LARGEST_MINUTES = 1_000_000;

    /** How an agency's own id of a report may look. */
    public static final String REFERENCE_FORM = "[A-Za-z0-9._:/-]{1,100}";

    /** How an agency's pseudonym of a person may look: a name with a blank does not. */
    public static final String PERSON_FORM = "[A-Za-z0-9._-]{1,64}";

    private static final long DAY_MINUTES = 24 * 60;
    private static final int OLDEST_YEARS = 10;

    /** What is wrong with it, in plain words, on a day that is {@code today} in UTC. */
    public Optional<String> fault(LocalDate today) {
        // It may already be tomorrow where the agency is.
        var tomorrow = today.plusDays(1);
        if (month.isAfter(YearMonth.from(tomorrow)) || (workedOn != null && workedOn.isAfter(tomorrow))) {
            return Optional.of("Hours cannot be reported before they are worked.");
        }
        if (month.isBefore(YearMonth.from(today.minusYears(OLDEST_YEARS)))) {
            return Optional.of("Hours cannot be reported after more than ten years.");
        }
        if (!amount.isPositive() || amount.value() > LARGEST_MINUTES) {
            return Optional.of("One report has 1 to " + LARGEST_MINUTES + " minutes.");
        }
        if (workedOn != null && personRef != null && amount.value() > DAY_MINUTES) {
            return Optional.of("Nobody works more than 1440 minutes in a day.");
        }
        var timeFault = work.fault(this);
        if (timeFault.isPresent()) {
            return timeFault;
        }
        if (!reference.matches(REFERENCE_FORM)) {
            return Optional.of("A reference has 1 to 100 letters, digits and . _ : / -");
        }
        if (personRef != null && !personRef.matches(PERSON_FORM)) {
            return Optional.of("A person's pseudonym has 1 to 64 letters, digits, dots and dashes.");
        }
        return Optional.empty();
    }
}
