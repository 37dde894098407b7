package org.commonhour.ledger.insight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Whole months, both ends included.
 *
 * @param from the first month
 * @param to the last month
 */
public record Period(YearMonth from, YearMonth to) {

    /** The longest period that can be asked for. */
    public static final int MOST_MONTHS = 120;

    private static final ZoneOffset LAST_TO_CHANGE = ZoneOffset.ofHours(-12);

    /** The last month that is over wherever a community may be. */
    public static YearMonth lastMonthOver(Instant now) {
        return YearMonth.from(LocalDate.ofInstant(now, LAST_TO_CHANGE)).minusMonths(1);
    }

    /** How many months it has; none or fewer when it is no period. */
    public long months() {
        return ChronoUnit.MONTHS.between(from, to) + 1;
    }

    /** Whether it ends no earlier than it starts and has at most 120 months. */
    public boolean isSound() {
        return months() >= 1 && months() <= MOST_MONTHS;
    }

    /** The period of the same length that ends just before. */
    public Period before() {
        return earlier((int) months());
    }

    /** The period of the same length so many months earlier. */
    public Period earlier(int months) {
        return new Period(from.minusMonths(months), to.minusMonths(months));
    }
}
