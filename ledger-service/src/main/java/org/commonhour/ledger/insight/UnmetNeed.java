package org.commonhour.ledger.insight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need that is open without anybody who agreed, more than 28 days after it was asked for.
 *
 * @param needId the need
 * @param category what kind of help
 * @param channel how it was asked for
 * @param serviceId the service it is for, if any
 * @param askedAt when
 */
public record UnmetNeed(
        UUID needId,
        String category,
        String channel,
        @Nullable UUID serviceId,
        Instant askedAt) {

    /**
     * Where a page of them ends: earlier ones first, then ids upwards.
     *
     * @param askedAt of the last one
     * @param needId of the last one
     */
    public record Place(Instant askedAt, UUID needId) {

        /** The place as text. */
        public String text() {
            return askedAt + "/" + needId;
        }

        /** Reads {@link #text()}; fails with an IllegalArgumentException or a DateTimeException. */
        public static Place parse(String text) {
            var parts = text.split("/", 2);
            if (parts.length < 2) {
                throw new IllegalArgumentException("no place");
            }
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }
    }

    /** Where it stands. */
    public Place place() {
        return new Place(askedAt, needId);
    }
}
