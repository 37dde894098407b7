package org.commonhour.kit.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/**
 * A calendar quarter: the only periods that are published, so that no two of them overlap.
 *
 * @param startsOn its first day
 */
public record Quarter(LocalDate startsOn) {

    /** How a quarter is written. */
    public static final String FORM = "\\d{4}-Q[1-4]";

    private static final int MONTHS = 3;

    /** Refuses a day in the midst of a quarter with an {@link IllegalArgumentException}. */
    public Quarter {
        if (startsOn.get(IsoFields.DAY_OF_QUARTER) != 1) {
            throw new IllegalArgumentException("no quarter starts on " + startsOn);
        }
    }

    /** The quarter that the day is in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.with(IsoFields.DAY_OF_QUARTER, 1));
    }

    /** Reads what is written in the form; fails with an {@link IllegalArgumentException} for other texts. */
    public static Quarter parse(String text) {
        if (!text.matches(FORM)) {
            throw new IllegalArgumentException("not a quarter");
        }
        var number = text.charAt(text.length() - 1) - '0';
        return new Quarter(
                LocalDate.of(Integer.parseInt(text.substring(0, text.indexOf('-'))), MONTHS * (number - 1) + 1, 1));
    }

    /** The last quarter that is over on the day. */
    public static Quarter before(LocalDate day) {
        return of(day.minusMonths(MONTHS));
    }

    /** Its first month. */
    public YearMonth firstMonth() {
        return YearMonth.from(startsOn);
    }

    /** Its third month. */
    public YearMonth lastMonth() {
        return firstMonth().plusMonths(MONTHS - 1L);
    }

    /** Whether the day is in it. */
    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    /** Whether its last day is before the day. */
    public boolean isOver(LocalDate day) {
        return lastMonth().atEndOfMonth().isBefore(day);
    }

    @Override
    public String toString() {
        return startsOn.getYear() + "-Q" + startsOn.get(IsoFields.QUARTER_OF_YEAR);
    }
}
