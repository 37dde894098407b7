package org.commonhour.kit.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.commonhour.kit.problem.Outages;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Keeps the reader's positions in its own database, beside what the handlers write. */
final class PostgresInbox implements Inbox {

    private static final Logger LOG = Logger.getLogger(PostgresInbox.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    // The row lock keeps two instances of the service from reading the same stream at once during a rebalance.
    private static final String POSITION = """
        insert into inbox_position as p (reader, topic, community_id, last_sequence)
        values (:reader, :topic, :community, 0)
        on conflict (reader, topic, community_id) do update set last_sequence = p.last_sequence
        returning last_sequence
        """;
    private static final String ADVANCE = """
        update inbox_position set last_sequence = :sequence
        where reader = :reader and topic = :topic and community_id = :community
        """;

    private final Mutiny.SessionFactory sessions;
    private final MeterRegistry meters;
    private final DeadLetters deadLetters;
    private final String reader;

    PostgresInbox(Mutiny.SessionFactory sessions, MeterRegistry meters, DeadLetters deadLetters, String reader) {
        this.sessions = sessions;
        this.meters = meters;
        this.deadLetters = deadLetters;
        this.reader = reader;
    }

    @Override
    public Inbox named(String name) {
        return new PostgresInbox(sessions, meters, deadLetters, name);
    }

    @Override
    public Uni<Void> receive(ConsumerRecord<String, byte[]> message, Function<ReceivedEvent, Uni<Void>> handler) {
        return attempt(message, handler, FIRST_WAIT).onFailure().invoke(failure -> {
            meters.counter("commonhour.inbox.stopped", "topic", message.topic()).increment();
            LOG.errorf(failure, "event=inbox-stopped reader=%s topic=%s", reader, message.topic());
        });
    }

    private Uni<Void> attempt(
            ConsumerRecord<String, byte[]> message, Function<ReceivedEvent, Uni<Void>> handler, Duration wait) {
        return Uni.createFrom()
                .item(() -> EventReader.read(message))
                .flatMap(event -> apply(event, handler)
                        .onFailure(PoisonedEvent.class)
                        .recoverWithUni(poison -> bury(message, poison)
                                .chain(() ->
                                        apply(event, buried -> Uni.createFrom().voidItem()))))
                .onFailure(PoisonedEvent.class)
                .recoverWithUni(poison -> bury(message, poison))
                .onFailure(Outages::isOutage)
                .recoverWithUni(outage -> {
                    LOG.warnf("event=inbox-waits reader=%s cause=%s", reader, outage);
                    var longer = wait.multipliedBy(2);
                    var next = longer.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : longer;
                    return Contexts.after(wait).chain(() -> attempt(message, handler, next));
                });
    }

    private Uni<Void> apply(ReceivedEvent event, Function<ReceivedEvent, Uni<Void>> handler) {
        var stream = new StreamKey(event.topic(), event.communityId());
        return sessions.withTransaction(session -> on(session.createNativeQuery(POSITION, Long.class), stream)
                .getSingleResult()
                .flatMap(last -> {
                    if (event.sequence() <= last) {
                        meters.counter("commonhour.inbox.doubles", "topic", event.topic())
                                .increment();
                        return Uni.createFrom().voidItem();
                    }
                    if (event.sequence() != last + 1) {
                        throw new SequenceGap(reader, stream, last + 1, event.sequence());
                    }
                    return handler.apply(event)
                            .chain(() -> on(session.<Object>createNativeQuery(ADVANCE), stream)
                                    .setParameter("sequence", event.sequence())
                                    .executeUpdate())
                            .replaceWithVoid();
                }));
    }

    private <Q> Mutiny.SelectionQuery<Q> on(Mutiny.SelectionQuery<Q> query, StreamKey stream) {
        return query.setParameter("reader", reader)
                .setParameter("topic", stream.topic())
                .setParameter("community", stream.communityId());
    }

    private Mutiny.Query<Object> on(Mutiny.Query<Object> query, StreamKey stream) {
        return query.setParameter("reader", reader)
                .setParameter("topic", stream.topic())
                .setParameter("community", stream.communityId());
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
