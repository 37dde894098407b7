package org.commonhour.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The Kafka producer of this process: idempotent, acknowledged by all in-sync replicas, and without a deadline, so that
 * an event can wait for its broker but can never be overtaken by a later one.
 */
@ApplicationScoped
class EventProducer {

    private static final int BATCH_BYTES = 128 * 1024;

    private final String bootstrapServers;
    private final Topics topics;
    private @Nullable KafkaProducer<String, byte[]> producer;

    EventProducer(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, Topics topics) {
        this.bootstrapServers = bootstrapServers;
        this.topics = topics;
    }

    synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
        topics.ensure(message.topic());
        var current = producer;
        if (current == null) {
            current = new KafkaProducer<>(
                    Map.<String, Object>of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrapServers,
                            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                            true,
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                            Integer.MAX_VALUE,
                            ProducerConfig.MAX_BLOCK_MS_CONFIG,
                            10_000,
                            ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                            1_000,
                            // A broker that has not heard of a producer takes any first batch. When it knows a new
                            // topic only from
                            // the second one on, the first would come behind it, or never: so one at a time.
                            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                            1,
                            // The relay hands over a whole round and then waits for it: the last batch waits for
                            // nobody.
                            ProducerConfig.LINGER_MS_CONFIG,
                            0,
                            ProducerConfig.BATCH_SIZE_CONFIG,
                            BATCH_BYTES),
                    new StringSerializer(),
                    new ByteArraySerializer());
            producer = current;
        }
        return current.send(message);
    }

    /** Forgets the connection and what was in flight, if anything; it is read from the outbox again. */
    synchronized void reset() {
        var current = producer;
        producer = null;
        if (current != null) {
            current.close(Duration.ZERO);
        }
    }
}
