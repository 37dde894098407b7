package org.commonhour.ledger.insight;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session or a report of staff hours that made a figure.
 *
 * @param kind which of the two
 * @param id its id in the ledger
 * @param version the version that is counted
 * @param month the month
 * @param occurredOn the day, where the event says so
 * @param unpaidMinutes what it adds to the unpaid side
 * @param paidMinutes what it adds to the paid side
 */
public record CountedSession(
        SourceKind kind,
        UUID id,
        long version,
        YearMonth month,
        @Nullable LocalDate occurredOn,
        long unpaidMinutes,
        long paidMinutes) {

    /**
     * Where a page of them ends: later months first, then ids downwards.
     *
     * @param month of the last one
     * @param id of the last one
     */
    public record Place(YearMonth month, UUID id) {

        /** The place as text. */
        public String text() {
            return month + "/" + id;
        }

        /** Reads {@link #text()}; fails with an IllegalArgumentException or a DateTimeException. */
        public static Place parse(String text) {
            var parts = text.split("/", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("no place");
            }
            return new Place(YearMonth.parse(parts[0]), UUID.fromString(parts[1]));
        }
    }

    /** Where it stands. */
    public Place place() {
        return new Place(month, id);
    }
}
