package org.commonhour.member.wellbeing;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** A calendar quarter: the only periods that figures are about, so that no two of them overlap. */
public record Quarter(LocalDate startsOn) {

    /** The quarter that the day is in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.with(IsoFields.DAY_OF_QUARTER, 1));
    }

    /** Reads "2026-Q3"; fails with an {@link IllegalArgumentException} for other texts. */
    public static Quarter parse(String text) {
        if (!text.matches("\\d{4}-Q[1-4]")) {
            throw new IllegalArgumentException("not a quarter");
        }
        var number = text.charAt(text.length() - 1) - '0';
        return new Quarter(LocalDate.of(Integer.parseInt(text.substring(0, 4)), 3 * number - 2, 1));
    }

    /** The last quarter that is over on the day. */
    public static Quarter before(LocalDate day) {
        return of(of(day).startsOn.minusDays(1));
    }

    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    @Override
    public String toString() {
        return startsOn.getYear() + "-Q" + startsOn.get(IsoFields.QUARTER_OF_YEAR);
    }
}
