package org.commonhour.checker.fault;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.commonhour.backing.PostgresServer;

/** How far each stream of events goes in the outbox and on its topic: after a restore the topic may know more. */
final class Streams {
    private static final String LAST = "select topic || ' ' || community_id, last_sequence from event_stream";
    private static final String GO_ON = """
        insert into event_stream (topic, community_id, last_sequence, relayed_sequence) values (?, ?, ?, ?)
        on conflict (topic, community_id) do update
            set last_sequence = excluded.last_sequence, relayed_sequence = excluded.relayed_sequence
            where event_stream.last_sequence < excluded.last_sequence
        """;
    private static final Duration POLL = Duration.ofMillis(200);

    private Streams() {}

    /** The streams of which the topic has more than the database, with how many events more. */
    static Map<String, Long> aheadOnTheirTopics(PostgresServer postgres, String database, String kafka) {
        var inDatabase = inDatabase(postgres, database);
        var ahead = new TreeMap<String, Long>();
        onTopics(kafka).forEach((stream, last) -> {
            long known = inDatabase.getOrDefault(stream, 0L);
            if (last > known) {
                ahead.put(stream, last - known);
            }
        });
        return ahead;
    }

    /**
     * Lets the streams of a topic go on behind what the topic has. Only for announcements that no reader adds up.
     *
     * @param topic for example that of checkpoints
     */
    static void goOnBehind(String topic, PostgresServer postgres, String database, String kafka) {
        try (var connection = postgres.connect(database);
                var statement = connection.prepareStatement(GO_ON)) {
            for (var stream : onTopics(kafka).entrySet()) {
                var parts = stream.getKey().split(" ");
                if (parts[0].equals(topic)) {
                    statement.setString(1, topic);
                    statement.setObject(2, UUID.fromString(parts[1]));
                    statement.setLong(3, stream.getValue());
                    statement.setLong(4, stream.getValue());
                    statement.executeUpdate();
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The outbox cannot be changed.", failed);
        }
    }

    private static Map<String, Long> inDatabase(PostgresServer postgres, String database) {
        var last = new TreeMap<String, Long>();
        try (var connection = postgres.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(LAST)) {
            while (rows.next()) {
                last.put(rows.getString(1), rows.getLong(2));
            }
            return last;
        } catch (SQLException failed) {
            throw new IllegalStateException("The outbox cannot be read.", failed);
        }
    }

    private static Map<String, Long> onTopics(String kafka) {
        var last = new TreeMap<String, Long>();
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            consumer.listTopics().forEach((topic, infos) -> {
                if (topic.startsWith("commonhour.ledger.") && !topic.contains("dead-letter")) {
                    infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
                }
            });
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (var found : consumer.poll(POLL)) {
                    var header = found.headers().lastHeader("ce_sequence");
                    long sequence = Long.parseLong(new String(header.value(), StandardCharsets.UTF_8));
                    last.merge(found.topic() + " " + found.key(), sequence, Math::max);
                }
            }
            return last;
        }
    }
}
