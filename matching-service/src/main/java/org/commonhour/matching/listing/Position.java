package org.commonhour.matching.listing;

import java.time.Instant;
import java.util.UUID;

/**
 * A place in a list that is ordered newest first: what came before {@code at}, and of the same moment below {@code id}.
 */
public record Position(Instant at, UUID id) {

    /** The place before the first item. */
    public static final Position START = new Position(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1L, -1L));

    /**
     * Reads what {@link #key} wrote.
     *
     * @throws IllegalArgumentException or {@link java.time.DateTimeException} when it is something else
     */
    public static Position parse(String key) {
        int bar = key.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("not a position");
        }
        Position read = new Position(Instant.parse(key.substring(0, bar)), UUID.fromString(key.substring(bar + 1)));
        if (read.at().isAfter(START.at()) || read.at().isBefore(Instant.EPOCH)) {
            throw new IllegalArgumentException("not a position of ours");
        }
        return read;
    }

    /** The words that a cursor carries. */
    public String key() {
        return at + "|" + id;
    }
}
