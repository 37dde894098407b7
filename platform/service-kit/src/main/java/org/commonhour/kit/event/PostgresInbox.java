package org.commonhour.kit.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.commonhour.kit.problem.Outages;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Keeps the reader's positions in its own database, beside what the handlers write. */
final class PostgresInbox implements Inbox {

    private static final Logger LOG = Logger.getLogger(PostgresInbox.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Mutiny.SessionFactory sessions;
    private final MeterRegistry meters;
    private final DeadLetters deadLetters;
    private final String reader;
    private final InboxPositions positions;

    PostgresInbox(Mutiny.SessionFactory sessions, MeterRegistry meters, DeadLetters deadLetters, String reader) {
        this.sessions = sessions;
        this.meters = meters;
        this.deadLetters = deadLetters;
        this.reader = reader;
        this.positions = new InboxPositions(reader);
    }

    @Override
    public Inbox named(String name) {
        return new PostgresInbox(sessions, meters, deadLetters, name);
    }

    @Override
    public Uni<Void> receive(ConsumerRecord<String, byte[]> message, Function<ReceivedEvent, Uni<Void>> handler) {
        return receive(List.of(message), events -> handler.apply(events.get(0)));
    }

    @Override
    public Uni<Void> receive(
            ConsumerRecords<String, byte[]> messages, Function<List<ReceivedEvent>, Uni<Void>> handler) {
        var all = new ArrayList<ConsumerRecord<String, byte[]>>(messages.count());
        messages.forEach(all::add);
        return receive(all, handler);
    }

    private Uni<Void> receive(
            List<ConsumerRecord<String, byte[]>> messages, Function<List<ReceivedEvent>, Uni<Void>> handler) {
        return readable(messages)
                .flatMap(deliveries -> handle(deliveries, handler))
                .onFailure()
                .invoke(failure -> {
                    var topic = messages.get(0).topic();
                    meters.counter("commonhour.inbox.stopped", "topic", topic).increment();
                    LOG.errorf(failure, "event=inbox-stopped reader=%s topic=%s", reader, topic);
                });
    }

    /** The events in these records; what is none of ours is buried and has no place in a sequence. */
    private Uni<List<Delivery>> readable(List<ConsumerRecord<String, byte[]>> messages) {
        var deliveries = new ArrayList<Delivery>(messages.size());
        var buried = Uni.createFrom().voidItem();
        for (var message : messages) {
            try {
                deliveries.add(new Delivery(message, EventReader.read(message)));
            } catch (PoisonedEvent poison) {
                buried = buried.chain(() -> patiently(() -> bury(message, poison), FIRST_WAIT));
            }
        }
        return buried.replaceWith(deliveries);
    }

    /** Halves what fails, until what fails alone is left; what came before it is kept. */
    private Uni<Void> handle(List<Delivery> deliveries, Function<List<ReceivedEvent>, Uni<Void>> handler) {
        if (deliveries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var whole = patiently(() -> apply(deliveries, handler), FIRST_WAIT);
        if (deliveries.size() > 1) {
            var middle = deliveries.size() / 2;
            return whole.onFailure(failure -> !(failure instanceof SequenceGap)).recoverWithUni(failure -> {
                LOG.infof("event=inbox-halves reader=%s size=%d cause=%s", reader, deliveries.size(), failure);
                return handle(deliveries.subList(0, middle), handler)
                        .chain(() -> handle(deliveries.subList(middle, deliveries.size()), handler));
            });
        }
        return whole.onFailure(PoisonedEvent.class)
                .recoverWithUni(poison -> patiently(() -> bury(deliveries.get(0).message(), poison), FIRST_WAIT)
                        .chain(() -> patiently(
                                () -> apply(deliveries, read -> Uni.createFrom().voidItem()), FIRST_WAIT)));
    }

    private Uni<Void> apply(List<Delivery> deliveries, Function<List<ReceivedEvent>, Uni<Void>> handler) {
        var streams =
                deliveries.stream().map(Delivery::stream).distinct().collect(Collectors.toCollection(TreeSet::new));
        return sessions.withTransaction(session -> positions
                        .lock(session, streams)
                        .map(last -> Progress.of(reader, deliveries, last))
                        .flatMap(progress -> keep(session, progress, handler).replaceWith(progress)))
                .invoke(progress -> {
                    meters.counter(
                                    "commonhour.inbox.doubles",
                                    "topic",
                                    streams.first().topic())
                            .increment(progress.doubles());
                    if (progress.gap() != null) {
                        throw progress.gap();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> keep(
            Mutiny.Session session, Progress progress, Function<List<ReceivedEvent>, Uni<Void>> handler) {
        return progress.fresh().isEmpty()
                ? Uni.createFrom().voidItem()
                : handler.apply(progress.fresh()).chain(() -> positions.advance(session, progress.reached()));
    }

    private Uni<Void> patiently(Supplier<Uni<? extends Void>> work, Duration wait) {
        return Uni.createFrom().deferred(work).onFailure(PostgresInbox::passes).recoverWithUni(outage -> {
            LOG.warnf("event=inbox-waits reader=%s cause=%s", reader, outage);
            var longer = wait.multipliedBy(2);
            var next = longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
            return Contexts.after(wait).chain(() -> patiently(work, next));
        });
    }

    // What cannot be read is caused by an error of reading, which is no lost connection.
    private static boolean passes(Throwable failure) {
        return !(failure instanceof PoisonedEvent) && Outages.passes(failure);
    }

    private Uni<Void> bury(ConsumerRecord<String, byte[]> message, Throwable poison) {
        meters.counter("commonhour.inbox.dead-letters", "topic", message.topic())
                .increment();
        LOG.errorf(
                "event=dead-letter reader=%s topic=%s partition=%d offset=%d reason=%s",
                reader, message.topic(), message.partition(), message.offset(), poison.getMessage());
        return deadLetters.bury(message, reader, String.valueOf(poison.getMessage()));
    }
}
