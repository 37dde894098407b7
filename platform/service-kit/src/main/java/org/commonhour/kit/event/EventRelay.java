package org.commonhour.kit.event;

import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the outbox to Kafka in order, at least once. What is sent twice after a crash carries the same sequence, so
 * that readers can skip it; nothing is marked as sent before the broker has it on all in-sync replicas.
 */
@ApplicationScoped
class EventRelay {

    private static final Logger LOG = Logger.getLogger(EventRelay.class);
    private static final Duration POLL = Duration.ofMillis(500);
    // Whoever wakes the relay commits about now, and so do others: they are sent in one round.
    private static final Duration GATHER = Duration.ofMillis(5);
    private static final Duration FIRST_LOOK_AGAIN = Duration.ofMillis(10);
    private static final int LARGE_ROUND = 1_000;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final Duration KEEP_OFFSETS_EVERY = Duration.ofSeconds(1);

    private final RelayQueue queue;
    private final RelayWaker waker;
    private final EventProducer producer;
    private final StreamGuard guard;
    private final URI source;
    private final Map<TopicPartition, Long> nextOffsets = new HashMap<>();
    private long offsetsKept = System.nanoTime();
    private volatile boolean running;
    private @Nullable Thread thread;

    EventRelay(
            RelayQueue queue,
            RelayWaker waker,
            EventProducer producer,
            StreamGuard guard,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.queue = queue;
        this.waker = waker;
        this.producer = producer;
        this.guard = guard;
        this.source = URI.create("/commonhour/" + service.replace("-service", ""));
    }

    void start(@Observes StartupEvent started) {
        running = true;
        var relay = new Thread(this::run, "event-relay");
        relay.setDaemon(true);
        relay.start();
        thread = relay;
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        var relay = thread;
        if (relay != null) {
            relay.interrupt();
            relay.join(Duration.ofSeconds(2).toMillis());
        }
        producer.reset();
    }

    private void run() {
        // Nothing is sent while a topic knows more than the outbox: facts would get numbers that others have.
        while (running && !guard.letsSend()) {
            pause();
        }
        var wait = POLL;
        while (running) {
            try {
                if (waker.await(wait)) {
                    wait = FIRST_LOOK_AGAIN;
                    LockSupport.parkNanos(GATHER.toNanos());
                } else {
                    wait = shorter(wait.multipliedBy(2), POLL);
                }
                if (relayAll() > 0) {
                    wait = FIRST_LOOK_AGAIN;
                }
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                if (running) {
                    LOG.warnf("event=relay-retries cause=%s", e);
                    producer.reset();
                    pause();
                }
            }
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** Sends what waits, round after round while there is much; how many events that were. */
    private int relayAll() throws Exception {
        var sent = relay();
        for (var last = sent; last >= LARGE_ROUND && running; sent += last) {
            last = relay();
        }
        return sent;
    }

    /** Sends what waits, one round; how many events that were. */
    private int relay() throws Exception {
        var records = call(() -> queue.unsent());
        if (records.isEmpty()) {
            keepOffsets();
            if (queue.hasUnmarked()) {
                call(() -> queue.sent(List.of()).replaceWith(Boolean.TRUE));
            }
            return 0;
        }
        var sends = new ArrayList<Future<RecordMetadata>>(records.size());
        for (var record : records) {
            var send = producer.send(message(record));
            // What cannot even be queued has failed by now; what comes behind it must not go out before it.
            if (send.isDone()) {
                taken(send);
            }
            sends.add(send);
        }
        for (var send : sends) {
            taken(send);
        }
        call(() -> queue.sent(records).replaceWith(Boolean.TRUE));
        keepOffsets();
        return records.size();
    }

    /** Now and then; what is not kept is only read once more at the next start. */
    private void keepOffsets() throws Exception {
        if (!nextOffsets.isEmpty() && System.nanoTime() - offsetsKept > KEEP_OFFSETS_EVERY.toNanos()) {
            var kept = Map.copyOf(nextOffsets);
            call(() -> queue.reached(kept).replaceWith(Boolean.TRUE));
            nextOffsets.clear();
            offsetsKept = System.nanoTime();
        }
    }

    /** Returns when the broker has the event; fails when it never will. */
    private void taken(Future<RecordMetadata> send) throws InterruptedException {
        try {
            var place = send.get();
            nextOffsets.merge(new TopicPartition(place.topic(), place.partition()), place.offset() + 1, Math::max);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an event was not taken: " + e.getCause(), e.getCause());
        }
    }

    private static <T> T call(java.util.function.Supplier<io.smallrye.mutiny.Uni<T>> work) throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private void pause() {
        LockSupport.parkNanos(AFTER_FAILURE.toNanos());
    }

    private ProducerRecord<String, byte[]> message(OutboxRecord record) {
        var community = record.stream().communityId().toString();
        var event = CloudEventBuilder.v1()
                .withId(record.eventId().toString())
                .withSource(source)
                .withType(record.type())
                .withSubject(record.subject())
                .withTime(record.occurredAt().atOffset(ZoneOffset.UTC))
                .withDataContentType("application/json")
                .withData(record.body().getBytes(StandardCharsets.UTF_8))
                .withExtension("sequence", Long.toString(record.sequence()))
                .withExtension("partitionkey", community)
                .withExtension("recordedtime", record.recordedAt().toString())
                .withExtension("dataclassification", "pseudonymous")
                .withExtension("correlation", correlation(record))
                .build();
        var message = KafkaMessageFactory.<String>createWriter(record.stream().topic(), null, null, community)
                .writeBinary(event);
        if (record.traceParent() != null) {
            message.headers()
                    .add(CloudEventHeaders.TRACE_PARENT, record.traceParent().getBytes(StandardCharsets.UTF_8));
        }
        return message;
    }

    /** The trace that caused it, or the event itself where there was none. */
    private static String correlation(OutboxRecord record) {
        var trace = record.traceParent();
        return trace == null
                ? record.eventId().toString()
                : List.of(trace.split("-")).get(1);
    }
}
