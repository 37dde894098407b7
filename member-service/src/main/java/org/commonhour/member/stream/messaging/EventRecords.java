package org.commonhour.member.stream.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonhour.member.stream.PublishedTopic;
import org.commonhour.member.stream.StreamedEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Turns records of Kafka, CloudEvents in binary mode, into events in structured JSON. */
final class EventRecords {

    private static final Logger LOG = Logger.getLogger(EventRecords.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonFormat STRUCTURED = new JsonFormat();

    private EventRecords() {}

    /** The event of a record; empty, with a line in the log, when it is none of ours. */
    static Optional<StreamedEvent> read(PublishedTopic topic, ConsumerRecord<String, byte[]> message) {
        try {
            return Optional.of(event(topic, message));
        } catch (CloudEventRWException | IllegalArgumentException | NullPointerException | IOException e) {
            LOG.warnf(
                    "event=stream-skips-unreadable topic=%s partition=%d offset=%d cause=%s",
                    message.topic(), message.partition(), message.offset(), e);
            return Optional.empty();
        }
    }

    private static StreamedEvent event(PublishedTopic topic, ConsumerRecord<String, byte[]> message)
            throws IOException {
        var event = KafkaMessageFactory.createReader(message).toEvent();
        var body = JSON.readTree(message.value());
        return new StreamedEvent(
                topic,
                UUID.fromString(message.key()),
                Long.parseLong(extension(event, "sequence")),
                message.offset(),
                event.getId(),
                event.getType(),
                Instant.parse(extension(event, "recordedtime")),
                id(body, "organisationId"),
                id(body, "serviceId"),
                new String(STRUCTURED.serialize(event), StandardCharsets.UTF_8));
    }

    private static String extension(CloudEvent event, String name) {
        return String.valueOf(Objects.requireNonNull(event.getExtension(name), name));
    }

    private static @Nullable UUID id(JsonNode body, String field) {
        return body.hasNonNull(field) ? UUID.fromString(body.get(field).asText()) : null;
    }
}
