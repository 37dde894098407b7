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
 * @param people how many people worked the minutes of a total, if the agency says so
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
        @Nullable Integer people,
        StaffWork work) {

    /** The most minutes in one report: a whole service in a month. */
    public static final long LARGEST_MINUTES = 1_000_000;

    /** How an agency's own id of a report may look. */
    public static final String REFERENCE_FORM = "[A-Za-z0-9._:/-]{1,100}";

    /** How an agency's pseudonym of a person may look: a name with a blank does not. */
    public static final String PERSON_FORM = "[A-Za-z0-9._-]{1,64}";

    private static final long DAY_MINUTES = 24 * 60;

    /** With eleven hours of rest a day and a day off, as in directive 2003/88/EC, articles 3 and 5. */
    private static final long WEEK_MINUTES = 6 * 13 * 60;

    private static final long WEEK_DAYS = 7;
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
        var peopleFault = peopleFault();
        if (peopleFault.isPresent()) {
            return peopleFault;
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

    /** What is wrong with the number of people, in plain words. */
    public Optional<String> peopleFault() {
        if (people == null) {
            return Optional.empty();
        }
        if (personRef != null || work.memberId() != null) {
            return Optional.of("Only a total says how many people worked; these are one person's hours.");
        }
        if (people < 1 || people > amount.value()) {
            return Optional.of("At least one person worked, and each of them a minute or more.");
        }
        return amount.value() > people * mostOfOne()
                ? Optional.of("So few people cannot have worked so long: one person works at most " + mostOfOne()
                        + " minutes in this " + (workedOn == null ? "month." : "day."))
                : Optional.empty();
    }

    /** The most minutes that one person works in the day or in the month. */
    private long mostOfOne() {
        return workedOn == null ? 1 + WEEK_MINUTES * month.lengthOfMonth() / WEEK_DAYS : DAY_MINUTES;
    }
}
