package org.commonhour.kit.event;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads a CloudEvent in binary mode out of a Kafka record. */
final class EventReader {

    private EventReader() {}

    /** @throws PoisonedEvent when the record is not one of our events */
    static ReceivedEvent read(ConsumerRecord<String, byte[]> message) {
        try {
            return new ReceivedEvent(
                    UUID.fromString(header(message, CloudEventHeaders.ID)),
                    message.topic(),
                    header(message, CloudEventHeaders.TYPE),
                    UUID.fromString(String.valueOf(message.key())),
                    Long.parseLong(header(message, CloudEventHeaders.SEQUENCE)),
                    time(header(message, CloudEventHeaders.TIME)),
                    header(message, CloudEventHeaders.SUBJECT),
                    optional(message, CloudEventHeaders.CORRELATION),
                    body(message));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PoisonedEvent("not an event of ours: " + e.getMessage(), e);
        }
    }

    private static byte[] body(ConsumerRecord<String, byte[]> message) {
        var value = message.value();
        if (value == null) {
            throw new IllegalArgumentException("no body");
        }
        return value;
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        var value = optional(message, name);
        if (value == null) {
            throw new IllegalArgumentException("no header " + name);
        }
        return value;
    }

    private static @Nullable String optional(ConsumerRecord<String, byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
