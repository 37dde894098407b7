package org.commonhour.member.stream.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.commonhour.member.stream.PublishedTopic;
import org.commonhour.member.stream.StreamConfig;
import org.commonhour.member.stream.StreamedEvent;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one reader of the newest events, for all streams together.
 *
 * <p>What it has read stands in {@link RecentEvents} with its place, so after a failure it goes on where it was. Topics
 * that are not there yet are looked for, and then read from their beginning.
 */
@ApplicationScoped
class LiveTail {

    private static final Logger LOG = Logger.getLogger(LiveTail.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LOOK_FOR_TOPICS = Duration.ofSeconds(2);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final Consumers consumers;
    private final RecentEvents recent;
    private boolean first = true;
    private volatile boolean running;
    private volatile @Nullable KafkaConsumer<String, byte[]> consumer;
    private @Nullable Thread thread;

    LiveTail(Consumers consumers, StreamConfig config) {
        this.consumers = consumers;
        this.recent = new RecentEvents(config.recentEvents(), config.recentCharacters());
    }

    RecentEvents recent() {
        return recent;
    }

    void start(@Observes StartupEvent started) {
        running = true;
        var tail = new Thread(this::run, "event-stream-tail");
        tail.setDaemon(true);
        tail.start();
        thread = tail;
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        var current = consumer;
        if (current != null) {
            current.wakeup();
        }
        var tail = thread;
        if (tail != null) {
            LockSupport.unpark(tail);
            tail.join(Duration.ofSeconds(2).toMillis());
        }
    }

    private void run() {
        while (running) {
            try (var made = consumers.make()) {
                consumer = made;
                follow(made);
            } catch (WakeupException e) {
                LOG.debug("event=stream-tail-stops");
            } catch (RuntimeException e) {
                LOG.warnf("event=stream-tail-retries cause=%s", e);
                LockSupport.parkNanos(AFTER_FAILURE.toNanos());
            } finally {
                consumer = null;
            }
        }
    }

    private void follow(KafkaConsumer<String, byte[]> reader) {
        var assigned = Map.<TopicPartition, PublishedTopic>of();
        var looked = Long.MIN_VALUE;
        while (running) {
            var now = System.nanoTime();
            if (assigned.isEmpty() || (missing() && now - looked > LOOK_FOR_TOPICS.toNanos())) {
                looked = now;
                assigned = assign(reader);
            }
            if (assigned.isEmpty()) {
                LockSupport.parkNanos(AFTER_FAILURE.toNanos());
            } else {
                take(reader, assigned);
            }
        }
    }

    private boolean missing() {
        return recent.topics().size() < PublishedTopic.values().length;
    }

    /** Looks which topics there are, and reads on in each of them. */
    private Map<TopicPartition, PublishedTopic> assign(KafkaConsumer<String, byte[]> reader) {
        var there = reader.listTopics();
        var partitions = new EnumMap<PublishedTopic, Integer>(PublishedTopic.class);
        for (var topic : PublishedTopic.values()) {
            var infos = there.getOrDefault(topic.topic(), List.<PartitionInfo>of());
            if (!infos.isEmpty()) {
                partitions.put(topic, infos.size());
            }
        }
        begin(reader, partitions);
        var assigned = new HashMap<TopicPartition, PublishedTopic>();
        partitions
                .keySet()
                .forEach(topic -> IntStream.range(0, recent.partitions(topic))
                        .forEach(partition -> assigned.put(new TopicPartition(topic.topic(), partition), topic)));
        if (!assigned.keySet().equals(reader.assignment())) {
            reader.assign(assigned.keySet());
            assigned.forEach((partition, topic) -> reader.seek(partition, recent.next(topic, partition.partition())));
        }
        return assigned;
    }

    /** Topics that were there when this service started are followed from their end, later ones from their beginning. */
    private void begin(KafkaConsumer<String, byte[]> reader, Map<PublishedTopic, Integer> partitions) {
        var known = recent.topics();
        for (var found : partitions.entrySet()) {
            if (!known.contains(found.getKey())) {
                var nexts = new long[found.getValue()];
                if (first) {
                    var all = IntStream.range(0, nexts.length)
                            .mapToObj(partition ->
                                    new TopicPartition(found.getKey().topic(), partition))
                            .toList();
                    reader.endOffsets(all).forEach((partition, end) -> nexts[partition.partition()] = end);
                }
                recent.begin(found.getKey(), nexts);
            }
        }
        first = false;
    }

    private void take(KafkaConsumer<String, byte[]> reader, Map<TopicPartition, PublishedTopic> assigned) {
        var records = reader.poll(POLL);
        var communities = new HashSet<UUID>();
        for (var partition : records.partitions()) {
            var topic = assigned.get(partition);
            if (topic != null) {
                var found = records.records(partition);
                var events = events(topic, found);
                recent.add(
                        topic,
                        partition.partition(),
                        events,
                        found.get(found.size() - 1).offset() + 1);
                events.forEach(event -> communities.add(event.communityId()));
            }
        }
        recent.tell(communities);
    }

    private static List<StreamedEvent> events(PublishedTopic topic, List<ConsumerRecord<String, byte[]>> records) {
        var events = new ArrayList<StreamedEvent>();
        for (var found : records) {
            EventRecords.read(topic, found).ifPresent(events::add);
        }
        return events;
    }
}
