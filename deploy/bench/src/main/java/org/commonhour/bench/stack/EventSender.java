package org.commonhour.bench.stack;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.commonhour.backing.BackingFailure;
import org.jspecify.annotations.Nullable;

/** Writes events to the topics as the services' own relay does: CloudEvents in binary mode, numbered by the caller. */
public final class EventSender implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;
    private final Clock clock;
    private final AtomicReference<@Nullable Exception> failed = new AtomicReference<>();

    /** Sends to this broker, with times of this clock. */
    public EventSender(String bootstrapServers, Clock clock) {
        this.clock = clock;
        producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        5,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        256 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Sends an event; it is taken when {@link #flush} has returned. */
    public void send(String topic, String type, UUID community, long sequence, byte[] body) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, community.toString(), body);
        String now = clock.instant().toString();
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", new UUID(community.getLeastSignificantBits(), sequence).toString());
        header(message, "ce_source", "/commonhour/bench");
        header(message, "ce_type", type);
        header(message, "ce_subject", community.toString());
        header(message, "ce_time", now);
        header(message, "ce_recordedtime", now);
        header(message, "ce_sequence", Long.toString(sequence));
        header(message, "ce_partitionkey", community.toString());
        var unused = producer.send(message, (taken, failure) -> {
            if (failure != null) {
                failed.set(failure);
            }
        });
    }

    /** Returns when the broker has everything. */
    public void flush() {
        producer.flush();
        Exception failure = failed.get();
        if (failure != null) {
            throw new BackingFailure("An event was not taken: " + failure.getMessage(), failure);
        }
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close();
    }
}
