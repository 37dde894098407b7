package org.commonhour.member.stream;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Where a reader without a position begins.
 *
 * @param since what was published from then on; {@link #BEGINNING} and {@link #NOW} for the two ends
 */
public record StreamStart(Instant since) {

    public static final StreamStart BEGINNING = new StreamStart(Instant.MIN);
    public static final StreamStart NOW = new StreamStart(Instant.MAX);

    /** Reads {@code beginning}, {@code now} or a time (RFC 3339); empty for anything else. */
    public static Optional<StreamStart> parse(String text) {
        return switch (text) {
            case "beginning" -> Optional.of(BEGINNING);
            case "now" -> Optional.of(NOW);
            default -> time(text);
        };
    }

    private static Optional<StreamStart> time(String text) {
        try {
            return Optional.of(new StreamStart(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
