package org.commonhour.member.stream.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.kit.store.CallersContext;
import org.commonhour.member.stream.EventBatch;
import org.commonhour.member.stream.EventLog;
import org.commonhour.member.stream.Place;
import org.commonhour.member.stream.PublishedTopic;
import org.commonhour.member.stream.StreamConfig;
import org.commonhour.member.stream.StreamPosition;
import org.commonhour.member.stream.StreamStart;
import org.jboss.logging.Logger;

/** The newest events from memory, older ones by a few consumers that all readers share, a slice at a time. */
@ApplicationScoped
class KafkaEventLog implements EventLog {

    private static final Logger LOG = Logger.getLogger(KafkaEventLog.class);

    private final RecentEvents recent;
    private final Consumers consumers;
    private final ExecutorService threads;
    private final ConcurrentLinkedQueue<KafkaConsumer<String, byte[]>> idle = new ConcurrentLinkedQueue<>();

    KafkaEventLog(LiveTail tail, Consumers consumers, StreamConfig config) {
        this.recent = tail.recent();
        this.consumers = consumers;
        var number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(config.catchingUp(), work -> {
            var thread = new Thread(work, "event-stream-older-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    void stop(@Observes ShutdownEvent stopping) {
        threads.shutdownNow();
        for (var consumer = idle.poll(); consumer != null; consumer = idle.poll()) {
            consumer.close();
        }
    }

    @Override
    public Uni<StreamPosition> start(UUID communityId, StreamStart start) {
        if (recent.topics().isEmpty()) {
            return Uni.createFrom().failure(unavailable());
        }
        return start.equals(StreamStart.BEGINNING)
                ? Uni.createFrom().item(StreamPosition.beginning(communityId))
                : CallersContext.emitOn(withConsumer(consumer -> start(consumer, communityId, start)));
    }

    @Override
    public Uni<EventBatch> read(StreamPosition from) {
        return recent.read(from)
                .map(batch -> Uni.createFrom().item(batch))
                .orElseGet(() -> withConsumer(
                        consumer -> new OlderEvents(consumer, partitions(from.communityId()), from).read()));
    }

    @Override
    public Uni<Boolean> awaitNews(StreamPosition seen, Duration atMost) {
        if (atMost.isZero()) {
            return Uni.createFrom().item(false);
        }
        return Uni.createFrom()
                .<Boolean>emitter(emitter -> {
                    var deaf = recent.onNews(seen.communityId(), () -> emitter.complete(true));
                    emitter.onTermination(deaf);
                    // What came between the reader's last look and this line.
                    if (recent.hasMore(seen)) {
                        emitter.complete(true);
                    }
                })
                .ifNoItem()
                .after(atMost)
                .recoverWithItem(false);
    }

    private StreamPosition start(KafkaConsumer<String, byte[]> consumer, UUID communityId, StreamStart start) {
        var topics = partitions(communityId);
        var ends = consumer.endOffsets(topics.keySet());
        var since = new HashMap<TopicPartition, OffsetAndTimestamp>();
        if (!start.equals(StreamStart.NOW)) {
            // The broker knows no time before its own epoch.
            var asked = Math.max(0, start.since().toEpochMilli());
            since.putAll(consumer.offsetsForTimes(
                    topics.keySet().stream().collect(Collectors.toMap(Function.identity(), partition -> asked))));
        }
        var position = StreamPosition.beginning(communityId);
        for (var end : ends.entrySet()) {
            var found = since.get(end.getKey());
            var topic = topics.get(end.getKey());
            if (topic != null) {
                position = position.with(topic, Place.from(found == null ? end.getValue() : found.offset()));
            }
        }
        return position;
    }

    /** Where the community's events are. */
    private Map<TopicPartition, PublishedTopic> partitions(UUID communityId) {
        return recent.topics().stream()
                .collect(Collectors.toMap(
                        topic -> new TopicPartition(
                                topic.topic(), Consumers.partitionOf(communityId, recent.partitions(topic))),
                        Function.identity()));
    }

    private <T> Uni<T> withConsumer(Function<KafkaConsumer<String, byte[]>, T> work) {
        return Uni.createFrom().item(() -> lend(work)).runSubscriptionOn(threads);
    }

    private <T> T lend(Function<KafkaConsumer<String, byte[]>, T> work) {
        var waiting = idle.poll();
        var consumer = waiting == null ? consumers.make() : waiting;
        var sound = false;
        try {
            var result = work.apply(consumer);
            sound = true;
            return result;
        } catch (KafkaException e) {
            LOG.warnf("event=stream-cannot-read cause=%s", e);
            throw unavailable();
        } finally {
            if (sound) {
                idle.add(consumer);
            } else {
                consumer.close();
            }
        }
    }

    private static DomainProblem unavailable() {
        return DomainProblem.of(CommonProblem.UNAVAILABLE, "Events cannot be read just now. Try again in a moment.");
    }
}
