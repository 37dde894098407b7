package org.commonhour.kit.event;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the relay reads and stores: the unsent rows in order, and how far each stream has been sent.
 *
 * <p>It talks to the database's driver itself: the busiest reader of every service needs no entities and no session.
 */
@ApplicationScoped
class RelayQueue {

    private static final long STREAMS = 64;
    private static final long ROWS_PER_STREAM = 2_000;
    // What one round may hold in memory, when many streams have much to send after an outage.
    private static final long ROWS_PER_ROUND = 10_000;
    private static final String UNSENT = """
            select o.topic, o.community_id, o.sequence, o.event_id, o.type, o.subject, o.occurred_at, o.recorded_at,
                   o.trace_parent, o.body
            from (select w.*, count(*) over () as streams
                  from (select topic, community_id, relayed_sequence from event_stream
                        where relayed_sequence < last_sequence order by topic, community_id limit $1) w) s
            cross join lateral (select * from outbox
                  where topic = s.topic and community_id = s.community_id and sequence > s.relayed_sequence
                  order by sequence limit least($2::bigint, $3::bigint / s.streams)) o
            order by o.topic, o.community_id, o.sequence
            """;
    // Never backwards: two relays may run at once, then the slower one has nothing to say. A mark that a power cut
    // takes back is only sent again, so its commit does not wait for the disk: the writers of the stream wait for it.
    private static final String MARK = """
            update event_stream set relayed_sequence = greatest(relayed_sequence, $1)
            where topic = $2 and community_id = $3 and (select set_config('synchronous_commit', 'off', true)) = 'off'
            """;
    private static final String LAG = """
            select cast(coalesce(sum(last_sequence - relayed_sequence), 0) as bigint) from event_stream
            where relayed_sequence < last_sequence
            """;

    private final Pool pool;

    RelayQueue(Pool pool) {
        this.pool = pool;
    }

    /** The next rows of the streams that have any, in order of stream and sequence. */
    Uni<List<OutboxRecord>> unsent() {
        return pool.preparedQuery(UNSENT)
                .execute(Tuple.of(STREAMS, ROWS_PER_STREAM, ROWS_PER_ROUND))
                .map(RelayQueue::records);
    }

    /**
     * Stores that all of these have been taken over by the broker. One transaction per stream: writers hold the locks of
     * several streams in an order of their own, so holding more than one here could end in a deadlock.
     */
    Uni<Void> sent(List<OutboxRecord> records) {
        var furthest = new TreeMap<StreamKey, Long>();
        // In order of stream and sequence: the last one of a stream is the furthest.
        records.forEach(record -> furthest.put(record.stream(), record.sequence()));
        return Multi.createFrom()
                .iterable(furthest.entrySet())
                .onItem()
                .transformToUniAndConcatenate(stream -> mark(stream.getKey(), stream.getValue()))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<RowSet<Row>> mark(StreamKey stream, long sequence) {
        return pool.preparedQuery(MARK).execute(Tuple.of(sequence, stream.topic(), stream.communityId()));
    }

    /** How many events wait to be sent. */
    Uni<Long> lag() {
        return pool.preparedQuery(LAG)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static List<OutboxRecord> records(RowSet<Row> rows) {
        var records = new ArrayList<OutboxRecord>(rows.size());
        var stream = new StreamKey("", new UUID(0, 0));
        for (var row : rows) {
            var topic = row.getString(0);
            var communityId = row.getUUID(1);
            if (!stream.topic().equals(topic) || !stream.communityId().equals(communityId)) {
                stream = new StreamKey(topic, communityId);
            }
            records.add(new OutboxRecord(
                    stream,
                    row.getLong(2),
                    row.getUUID(3),
                    row.getString(4),
                    row.getString(5),
                    row.getOffsetDateTime(6).toInstant(),
                    row.getOffsetDateTime(7).toInstant(),
                    row.getString(8),
                    row.getString(9)));
        }
        return records;
    }
}
