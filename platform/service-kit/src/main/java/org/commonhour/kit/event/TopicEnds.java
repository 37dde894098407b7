package org.commonhour.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads how far the topics that this service writes have come, behind what is known of them. */
@ApplicationScoped
class TopicEnds {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final int TIMEOUT_MS = 10_000;

    private final String bootstrapServers;
    private final String prefix;

    TopicEnds(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.bootstrapServers = bootstrapServers;
        this.prefix = "commonhour." + service.replace("-service", "") + ".";
    }

    /**
     * The highest number of each stream among what the topics have from these offsets on; from the beginning where there
     * is none, or where the topic has less and so is another.
     */
    Map<StreamKey, Long> highest(Map<TopicPartition, Long> known) {
        var highest = new HashMap<StreamKey, Long>();
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                TIMEOUT_MS,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                TIMEOUT_MS / 2,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = own(consumer);
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            var begins = consumer.beginningOffsets(partitions);
            partitions.forEach(one -> {
                long begin = begins.getOrDefault(one, 0L);
                long from = Math.max(begin, known.getOrDefault(one, 0L));
                consumer.seek(one, from > ends.getOrDefault(one, 0L) ? begin : from);
            });
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(POLL).forEach(message -> note(message, highest));
            }
        }
        return highest;
    }

    private List<TopicPartition> own(KafkaConsumer<String, byte[]> consumer) {
        var partitions = new ArrayList<TopicPartition>();
        consumer.listTopics().forEach((topic, infos) -> {
            if (topic.startsWith(prefix) && !topic.endsWith(DeadLetters.SUFFIX)) {
                infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
            }
        });
        return partitions;
    }

    private static void note(ConsumerRecord<String, byte[]> message, Map<StreamKey, Long> highest) {
        var sequence = message.headers().lastHeader(CloudEventHeaders.SEQUENCE);
        if (sequence == null || message.key() == null) {
            return;
        }
        try {
            highest.merge(
                    new StreamKey(message.topic(), UUID.fromString(message.key())),
                    Long.parseLong(new String(sequence.value(), StandardCharsets.UTF_8)),
                    Math::max);
        } catch (IllegalArgumentException e) {
            // Not one of ours; readers bury it.
        }
    }
}
