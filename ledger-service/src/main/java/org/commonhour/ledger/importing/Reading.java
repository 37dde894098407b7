package org.commonhour.ledger.importing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/** What a row of the file says: a past transfer, or why it cannot be one. */
public sealed interface Reading {

    /** A row that can be taken. */
    record Good(PastTransfer transfer) implements Reading {}

    /**
     * A row that cannot be taken.
     *
     * @param column the column that is at fault
     * @param detail why, in plain words
     */
    record Bad(String column, String detail) implements Reading {}

    /** The columns of the file, in their order; the last two may be empty. */
    List<String> COLUMNS = List.of(
            "source_id",
            "source_type",
            "destination_id",
            "destination_type",
            "amount",
            "created_at",
            "reason",
            "post_id");

    /** The largest amount of one past transfer: ten years. */
    long MOST_MINUTES = 5_256_000;

    /**
     * Reads one row.
     *
     * @param columns the text of every column of {@link #COLUMNS}, empty where the row has none
     * @param now for refusing what lies in the future
     */
    static Reading of(List<String> columns, Instant now) {
        try {
            var source = party(columns, 0);
            var destination = party(columns, 2);
            if (source.equals(destination)) {
                return new Bad("destination_id", "Minutes cannot go to where they come from.");
            }
            return new Good(new PastTransfer(
                    source, destination, amount(columns), occurredAt(columns, now), String.join(",", columns)));
        } catch (Unreadable problem) {
            return problem.bad;
        }
    }

    private static Party party(List<String> columns, int index) {
        var type = columns.get(index + 1);
        if (type.equalsIgnoreCase("organization")) {
            return new Party.Community();
        }
        if (!type.equalsIgnoreCase("member")) {
            throw new Unreadable(index + 1, "This must be member or organization.");
        }
        var number = whole(columns.get(index));
        if (number == null || number < 0) {
            throw new Unreadable(index, "This must be a member's number.");
        }
        return new Party.Member(number);
    }

    /** Amounts are seconds there and whole minutes here; nothing is rounded. */
    private static Minutes amount(List<String> columns) {
        var seconds = whole(columns.get(4));
        if (seconds == null || seconds <= 0) {
            throw new Unreadable(4, "This must be a number of seconds, at least 60.");
        }
        if (seconds % 60 != 0) {
            throw new Unreadable(4, seconds + " seconds are not whole minutes.");
        }
        if (seconds / 60 > MOST_MINUTES) {
            throw new Unreadable(4, "This is more than ten years.");
        }
        return Minutes.of(seconds / 60);
    }

    private static Instant occurredAt(List<String> columns, Instant now) {
        var text = columns.get(5);
        Instant time;
        try {
            time = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Unreadable(5, "This must be a date such as 2024-04-09 or a time such as 2024-04-09T10:00:00Z.");
        }
        if (time.isAfter(now)) {
            throw new Unreadable(5, "This lies in the future.");
        }
        if (time.isBefore(Instant.EPOCH)) {
            throw new Unreadable(5, "This lies before 1970.");
        }
        return time;
    }

    private static @Nullable Long whole(String text) {
        return Pattern.matches("-?\\d{1,15}", text) ? Long.valueOf(text) : null;
    }

    /** Leaves the reading of a row at its first fault. */
    final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Bad bad;

        private Unreadable(int column, String detail) {
            super(detail, null, false, false);
            this.bad = new Bad(COLUMNS.get(column), detail);
        }
    }
}
