package org.commonhour.ledger.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The days that it is somewhere on earth at one moment: what was told with a day and without a zone has to be on one.
 *
 * @param first the earliest of them
 * @param last the latest of them
 */
public record DaysOnEarth(LocalDate first, LocalDate last) {

    private static final ZoneOffset LAST_TO_CHANGE = ZoneOffset.ofHours(-12);
    private static final ZoneOffset FIRST_TO_CHANGE = ZoneOffset.ofHours(14);

    /** The days at that moment. */
    public static DaysOnEarth at(Instant moment) {
        return new DaysOnEarth(
                LocalDate.ofInstant(moment, LAST_TO_CHANGE), LocalDate.ofInstant(moment, FIRST_TO_CHANGE));
    }

    /** Whether it is that day somewhere. */
    public boolean include(LocalDate day) {
        return !first.isAfter(day) && !last.isBefore(day);
    }
}
