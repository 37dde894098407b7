package org.commonhour.analyst;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A plain Kafka consumer: no group, no registry, from the first record of each topic on. */
final class Topics implements AutoCloseable {
    /** What the table is made of. */
    static final List<String> NAMES = List.of("commonhour.ledger.session.v1", "commonhour.ledger.staff-hours.v1");

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int CONNECT_MS = 2_000;
    private static final int ANSWER_MS = 15_000;

    private final KafkaConsumer<String, String> consumer;

    private Topics(KafkaConsumer<String, String> consumer) {
        this.consumer = consumer;
    }

    /** Stands at the first record of each topic. */
    static Topics at(String broker) {
        reach(broker);
        var consumer = new KafkaConsumer<>(config(broker), new StringDeserializer(), new StringDeserializer());
        try {
            var known = consumer.listTopics();
            List<TopicPartition> partitions = new ArrayList<>();
            for (var topic : NAMES) {
                // A topic that nobody has written to does not exist yet, and has no events.
                known.getOrDefault(topic, List.of())
                        .forEach(part -> partitions.add(new TopicPartition(topic, part.partition())));
            }
            if (partitions.isEmpty()) {
                throw new Failure("The Kafka at " + broker + " has none of the topics " + NAMES
                        + ": nothing was recorded there yet, or it is not Commonhour's.");
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return new Topics(consumer);
        } catch (KafkaException | Failure failed) {
            consumer.close();
            throw failed instanceof Failure known ? known : new Failure(broker + " does not answer as Kafka.", failed);
        }
    }

    /** Reads on to what is the end now. */
    void read(Consumer<ConsumerRecord<String, String>> each) {
        try {
            var ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(each);
            }
        } catch (KafkaException lost) {
            throw new Failure("Kafka went away while its topics were read: " + lost.getMessage(), lost);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static void reach(String broker) {
        var parts = broker.split(":", 2);
        if (parts.length < 2 || !parts[1].matches("\\d{1,5}")) {
            throw new IllegalArgumentException("A broker is written as HOST:PORT, and not as " + broker + ".");
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(parts[0], Integer.parseInt(parts[1])), CONNECT_MS);
        } catch (IOException refused) {
            throw new Failure(
                    "No Kafka answers at " + broker + ". Start Commonhour with deploy/up, or name another: --kafka.",
                    refused);
        }
    }

    private static Map<String, Object> config(String broker) {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                ANSWER_MS);
    }
}
