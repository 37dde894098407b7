package org.commonhour.kit.event;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** What the relay reads and stores: the unsent rows in order, and how far each stream has been sent. */
@ApplicationScoped
class RelayQueue {

    private static final int ROWS_PER_STREAM = 500;
    private static final int STREAMS = 64;
    private static final String UNSENT = """
            select o.topic, o.community_id, o.sequence, o.event_id, o.type, o.subject, o.occurred_at, o.recorded_at,
                   o.trace_parent, o.body
            from (select topic, community_id, relayed_sequence from event_stream
                  where relayed_sequence < last_sequence order by topic, community_id limit :streams) s
            cross join lateral (select * from outbox
                  where topic = s.topic and community_id = s.community_id and sequence > s.relayed_sequence
                  order by sequence limit :rows) o
            order by o.topic, o.community_id, o.sequence
            """;
    // Never backwards: two relays may run at once, then the slower one has nothing to say.
    private static final String MARK = """
            update event_stream set relayed_sequence = greatest(relayed_sequence, :sequence)
            where topic = :topic and community_id = :community
            """;

    private final Mutiny.SessionFactory sessions;

    RelayQueue(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** The next rows of the streams that have any, in order of stream and sequence. */
    Uni<List<OutboxRecord>> unsent() {
        return sessions.withSession(session -> session.createNativeQuery(UNSENT, Tuple.class)
                .setParameter("streams", STREAMS)
                .setParameter("rows", ROWS_PER_STREAM)
                .getResultList()
                .map(rows -> rows.stream().map(RelayQueue::record).toList()));
    }

    /**
     * Stores that all of these have been taken over by the broker. One transaction per stream: writers hold the locks of
     * several streams in an order of their own, so holding more than one here could end in a deadlock.
     */
    Uni<Void> sent(List<OutboxRecord> records) {
        var furthest = new TreeMap<StreamKey, Long>();
        records.forEach(record -> furthest.merge(record.stream(), record.sequence(), Math::max));
        return Multi.createFrom()
                .iterable(furthest.entrySet())
                .onItem()
                .transformToUniAndConcatenate(stream -> mark(stream.getKey(), stream.getValue()))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Integer> mark(StreamKey stream, long sequence) {
        return sessions.withTransaction(session -> session.createNativeQuery(MARK)
                .setParameter("sequence", sequence)
                .setParameter("topic", stream.topic())
                .setParameter("community", stream.communityId())
                .executeUpdate());
    }

    /** How many events wait to be sent. */
    Uni<Long> lag() {
        return sessions.withSession(session -> session.createNativeQuery(
                        "select cast(coalesce(sum(last_sequence - relayed_sequence), 0) as bigint) from event_stream"
                                + " where relayed_sequence < last_sequence",
                        Long.class)
                .getSingleResult());
    }

    private static OutboxRecord record(Tuple row) {
        return new OutboxRecord(
                new StreamKey(row.get(0, String.class), row.get(1, UUID.class)),
                row.get(2, Long.class),
                row.get(3, UUID.class),
                row.get(4, String.class),
                row.get(5, String.class),
                instant(row, 6),
                instant(row, 7),
                row.get(8, String.class),
                row.get(9, String.class));
    }

    private static Instant instant(Tuple row, int column) {
        return row.get(column, OffsetDateTime.class).toInstant();
    }
}
