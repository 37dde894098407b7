package org.commonhour.checker.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.commonhour.checker.history.Seen.Event;
import org.jspecify.annotations.Nullable;

/** A reader of the topic of transfers and holds, from its first record on, of one community. */
public final class EventTail implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOPIC = "commonhour.ledger.transfer.v1";
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration QUIET = Duration.ofMillis(400);

    private final KafkaConsumer<String, byte[]> consumer;
    private final String community;
    private final Function<UUID, @Nullable UUID> creditOfHold;
    private final List<Event> events = new ArrayList<>();
    private final NavigableMap<Long, JsonNode> transfers = new TreeMap<>();
    private boolean assigned;

    /** @param creditOfHold the account that a hold is to reach, which the event does not tell */
    public EventTail(String kafka, UUID community, Function<UUID, @Nullable UUID> creditOfHold) {
        this.community = community.toString();
        this.creditOfHold = creditOfHold;
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Reads until all that is awaited has come and nothing follows, or until patience ends. */
    public List<Event> readUntil(Predicate<List<Event>> complete, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        long quietSince = System.nanoTime();
        boolean there = false;
        while (System.nanoTime() < deadline) {
            if (poll()) {
                quietSince = System.nanoTime();
                there = false;
            }
            there = there || complete.test(events);
            if (there && System.nanoTime() - quietSince > QUIET.toNanos()) {
                break;
            }
        }
        return List.copyOf(events);
    }

    /** The bodies of the transfers' events that were read, by the transfers' numbers. */
    public NavigableMap<Long, JsonNode> transfers() {
        return transfers;
    }

    private boolean poll() {
        if (!assigned) {
            var partitions = consumer.listTopics().getOrDefault(TOPIC, List.of()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                LockSupport.parkNanos(POLL.toNanos());
                return false;
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            assigned = true;
        }
        boolean any = false;
        for (ConsumerRecord<String, byte[]> found : consumer.poll(POLL)) {
            if (community.equals(found.key())) {
                events.add(event(found));
                any = true;
            }
        }
        return any;
    }

    private Event event(ConsumerRecord<String, byte[]> found) {
        try {
            var body = JSON.readTree(found.value());
            var type = header(found, "ce_type").replaceFirst("^org\\.commonhour\\.ledger\\.", "");
            boolean transfer = type.startsWith("transfer-posted");
            // The ledger gives an arrangement's hold an id of its own; who agreed knows it by the arrangement.
            var arrangement = uuid(body, "arrangementId");
            var subject = arrangement == null ? UUID.fromString(header(found, "ce_subject")) : arrangement;
            if (transfer) {
                transfers.putIfAbsent(body.path("seq").asLong(), body);
            }
            return new Event(
                    Long.parseLong(header(found, "ce_sequence")),
                    header(found, "ce_id"),
                    type.replaceFirst("\\.v1$", ""),
                    subject,
                    body.path("seq").asLong(),
                    uuid(body, transfer ? "debitAccountId" : "accountId"),
                    transfer ? uuid(body, "creditAccountId") : creditOfHold.apply(subject),
                    body.path("amountMinutes").asLong(),
                    body.path("debitBalanceMinutes").asLong(),
                    body.path("creditBalanceMinutes").asLong());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("An event is not JSON.", unreadable);
        }
    }

    private static @Nullable UUID uuid(JsonNode body, String field) {
        return body.hasNonNull(field) ? UUID.fromString(body.get(field).asText()) : null;
    }

    private static String header(ConsumerRecord<String, byte[]> found, String name) {
        var header = found.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
