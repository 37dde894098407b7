package org.commonhour.ledger.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/**
 * A calendar quarter: the only periods that are published, so that no two of them overlap.
 *
 * @param year the year
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

    /** How a quarter is written. */
    public static final String FORM = "\\d{4}-Q[1-4]";

    private static final int MONTHS = 3;

    /** Reads what is written in the form. */
    public static Quarter parse(String text) {
        return new Quarter(Integer.parseInt(text.substring(0, 4)), Integer.parseInt(text.substring(6)));
    }

    /** The quarter that the month is in. */
    public static Quarter of(YearMonth month) {
        return new Quarter(month.getYear(), month.get(IsoFields.QUARTER_OF_YEAR));
    }

    /** The last quarter that is over on the day. */
    public static Quarter before(LocalDate day) {
        return of(YearMonth.from(day).minusMonths(MONTHS));
    }

    /** Its three months. */
    public Period months() {
        var first = YearMonth.of(year, (number - 1) * MONTHS + 1);
        return new Period(first, first.plusMonths(MONTHS - 1L));
    }

    /** Whether its last day is before the day. */
    public boolean isOver(LocalDate day) {
        return months().to().atEndOfMonth().isBefore(day);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
