package org.commonhour.member.stream.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.commonhour.member.stream.EventBatch;
import org.commonhour.member.stream.Place;
import org.commonhour.member.stream.PublishedTopic;
import org.commonhour.member.stream.StreamPosition;
import org.commonhour.member.stream.StreamedEvent;
import org.jboss.logging.Logger;

/** Reads one slice of a community's older events from the broker, bounded in events, records looked at and time. */
final class OlderEvents {

    private static final Logger LOG = Logger.getLogger(OlderEvents.class);
    private static final int MOST_EVENTS = 200;
    private static final int MOST_LOOKED_AT = 20_000;
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long MOST_NANOS = Duration.ofSeconds(2).toNanos();

    private final Consumer<String, byte[]> consumer;
    private final UUID communityId;
    private final Map<TopicPartition, PublishedTopic> topics;
    private final List<StreamedEvent> events = new ArrayList<>();
    private StreamPosition position;
    private int lookedAt;

    OlderEvents(
            Consumer<String, byte[]> consumer, Map<TopicPartition, PublishedTopic> topics, StreamPosition position) {
        this.consumer = consumer;
        this.topics = topics;
        this.position = position;
        this.communityId = position.communityId();
    }

    EventBatch read() {
        var left = seek();
        var started = System.nanoTime();
        while (!left.isEmpty()
                && events.size() < MOST_EVENTS
                && lookedAt < MOST_LOOKED_AT
                && System.nanoTime() - started < MOST_NANOS) {
            var records = consumer.poll(POLL);
            for (var partition : records.partitions()) {
                take(partition, records.records(partition));
            }
            left.entrySet().removeIf(end -> position.in(topic(end.getKey())).next() >= end.getValue());
        }
        return new EventBatch(events, position, false);
    }

    /** Goes to the places of the partitions that have more; where each of them ends. */
    private Map<TopicPartition, Long> seek() {
        var left = new HashMap<TopicPartition, Long>();
        consumer.endOffsets(topics.keySet()).forEach((partition, end) -> {
            var place = position.in(topic(partition));
            if (place.next() > end) {
                // The topic was made anew since: look for what follows, or begin at its end where nothing is known.
                place = place.sequence() == Place.UNKNOWN ? Place.from(end) : place.search();
                position = position.with(topic(partition), place);
            }
            if (place.next() < end) {
                left.put(partition, end);
            }
        });
        consumer.assign(left.keySet());
        left.keySet()
                .forEach(partition ->
                        consumer.seek(partition, position.in(topic(partition)).next()));
        return left;
    }

    private void take(TopicPartition partition, List<ConsumerRecord<String, byte[]>> records) {
        var topic = topic(partition);
        for (var message : records) {
            if (events.size() >= MOST_EVENTS) {
                return;
            }
            lookedAt++;
            var place = position.in(topic);
            if (!communityId.toString().equals(message.key())) {
                position = position.with(topic, place.upTo(message.offset() + 1));
                continue;
            }
            var read = EventRecords.read(topic, message);
            if (read.isEmpty()) {
                position = position.with(topic, place.upTo(message.offset() + 1));
                continue;
            }
            var event = read.get();
            switch (place.step(event.sequence())) {
                case NEXT -> {
                    if (place.searching() && event.sequence() != place.sequence() + 1) {
                        LOG.errorf(
                                "event=stream-gap topic=%s community=%s last=%d found=%d",
                                topic.topic(), communityId, place.sequence(), event.sequence());
                    }
                    position = position.after(event);
                    events.add(event);
                }
                case SEEN_BEFORE -> position = position.with(topic, place.upTo(message.offset() + 1));
                case BEYOND_A_GAP -> {
                    position = position.with(topic, place.search());
                    consumer.seek(partition, 0);
                    return;
                }
            }
        }
    }

    private PublishedTopic topic(TopicPartition partition) {
        var topic = topics.get(partition);
        if (topic == null) {
            throw new IllegalArgumentException("not asked for: " + partition);
        }
        return topic;
    }
}
