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

    private static final int LAST_YEAR = 9999;

    /** Reads {@code beginning}, {@code now} or a time (RFC 3339, years 1 to 9999); empty for anything else. */
    public static Optional<StreamStart> parse(String text) {
        return switch (text) {
            case "beginning" -> Optional.of(BEGINNING);
            case "now" -> Optional.of(NOW);
            default -> time(text);
        };
    }

    private static Optional<StreamStart> time(String text) {
        try {
            var time = OffsetDateTime.parse(text);
            var ofFourDigits = time.getYear() >= 1 && time.getYear() <= LAST_YEAR;
            return ofFourDigits ? Optional.of(new StreamStart(time.toInstant())) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
