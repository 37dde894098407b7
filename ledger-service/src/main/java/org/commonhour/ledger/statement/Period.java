package org.commonhour.ledger.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The days that a statement covers.
 *
 * @param from the first day
 * @param to the last day
 * @param zone where the days begin and end
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

    /** The most months that one statement covers. */
    public static final int MOST_MONTHS = 13;

    /** When the first day begins. */
    public Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** When the day after the last begins. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether the last day is before the first. */
    public boolean isBackwards() {
        return to.isBefore(from);
    }

    /** Whether it covers more than {@link #MOST_MONTHS}. */
    public boolean isTooLong() {
        return !to.isBefore(from.plusMonths(MOST_MONTHS));
    }
}
