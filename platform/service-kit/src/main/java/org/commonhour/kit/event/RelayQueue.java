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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

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
    // The streams that wait, in turn: those behind the one that was served last, then those before it. Each look-up is
    // one in the index of streams that wait. What is sent and not marked yet ($6 to $8) waits no more.
    private static final String UNSENT = """
        with unmarked as (
            select * from unnest($6::text[], $7::uuid[], $8::bigint[]) as u (topic, community_id, sequence)
        ), waiting as (
            (select 1 as turn, s.topic, s.community_id, greatest(s.relayed_sequence, u.sequence) as sent
             from event_stream s left join unmarked u using (topic, community_id)
             where s.relayed_sequence < s.last_sequence and coalesce(u.sequence, 0) < s.last_sequence
               and (s.topic, s.community_id) > ($4::text, $5::uuid)
             order by s.topic, s.community_id limit $1)
            union all
            (select 2, s.topic, s.community_id, greatest(s.relayed_sequence, u.sequence)
             from event_stream s left join unmarked u using (topic, community_id)
             where s.relayed_sequence < s.last_sequence and coalesce(u.sequence, 0) < s.last_sequence
               and (s.topic, s.community_id) <= ($4::text, $5::uuid)
             order by s.topic, s.community_id limit $1)
            order by turn, topic, community_id limit $1
        )
        select o.topic, o.community_id, o.sequence, o.event_id, o.type, o.subject, o.occurred_at, o.recorded_at,
               o.trace_parent, o.body
        from (select w.*, count(*) over () as streams from waiting w) s
        cross join lateral (select * from outbox
              where topic = s.topic and community_id = s.community_id and sequence > s.sent
              order by sequence limit least($2::bigint, $3::bigint / s.streams)) o
        order by s.turn, o.topic, o.community_id, o.sequence
        """;
    // Never backwards: two relays may run at once, then the slower one has nothing to say. A mark that a power cut
    // takes back is only sent again, so its commit does not wait for the disk. A stream that a writer holds, perhaps
    // for
    // the minutes of an import, is not waited for: it is marked in a later round.
    private static final String MARK = """
        update event_stream set relayed_sequence = greatest(relayed_sequence, $1)
        where (topic, community_id) in (select topic, community_id from event_stream
                                        where topic = $2 and community_id = $3 for no key update skip locked)
          and (select set_config('synchronous_commit', 'off', true)) = 'off'
        """;
    // Up to where the partitions of the topics hold nothing that is not in the outbox.
    private static final String REACHED = """
        insert into event_topic_end as e (topic, partition, next_offset)
        select topic, partition, next_offset
        from unnest($1::text[], $2::integer[], $3::bigint[]) as r (topic, partition, next_offset)
        where (select set_config('synchronous_commit', 'off', true)) = 'off'
        order by topic, partition
        on conflict (topic, partition) do update set next_offset = greatest(e.next_offset, excluded.next_offset)
        """;
    private static final String LAG = """
        select cast(coalesce(sum(last_sequence - relayed_sequence), 0) as bigint) from event_stream
        where relayed_sequence < last_sequence
        """;

    private final Pool pool;
    private final Map<StreamKey, Long> unmarked = new ConcurrentHashMap<>();
    private volatile StreamKey served = new StreamKey("", new UUID(0, 0));

    RelayQueue(Pool pool) {
        this.pool = pool;
    }

    /** The next rows of the streams that have any and whose turn it is; in order of sequence in each stream. */
    Uni<List<OutboxRecord>> unsent() {
        var marks = List.copyOf(unmarked.entrySet());
        return pool.preparedQuery(UNSENT)
                .execute(Tuple.from(List.of(
                        STREAMS,
                        ROWS_PER_STREAM,
                        ROWS_PER_ROUND,
                        served.topic(),
                        served.communityId(),
                        marks.stream().map(mark -> mark.getKey().topic()).toArray(String[]::new),
                        marks.stream().map(mark -> mark.getKey().communityId()).toArray(UUID[]::new),
                        marks.stream().map(Map.Entry::getValue).toArray(Long[]::new))))
                .map(RelayQueue::records);
    }

    /**
     * Stores that all of these have been taken over by the broker; also what could not be stored in earlier rounds. One
     * transaction per stream: writers hold the locks of several streams in an order of their own, so holding more than
     * one here could end in a deadlock.
     */
    Uni<Void> sent(List<OutboxRecord> records) {
        // In order of sequence: the last one of a stream is the furthest.
        records.forEach(record -> unmarked.put(record.stream(), record.sequence()));
        if (!records.isEmpty()) {
            served = records.get(records.size() - 1).stream();
        }
        return Multi.createFrom()
                .iterable(List.copyOf(unmarked.entrySet()))
                .onItem()
                .transformToUniAndConcatenate(stream -> mark(stream.getKey(), stream.getValue()))
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Boolean> mark(StreamKey stream, long sequence) {
        return pool.preparedQuery(MARK)
                .execute(Tuple.of(sequence, stream.topic(), stream.communityId()))
                .map(changed -> changed.rowCount() > 0 && unmarked.remove(stream, sequence));
    }

    /** Whether something was sent that is not stored as sent, because a writer held its stream. */
    boolean hasUnmarked() {
        return !unmarked.isEmpty();
    }

    /** Stores up to where topics hold nothing but what is in the outbox. */
    Uni<Void> reached(Map<TopicPartition, Long> nextOffsets) {
        var ends = List.copyOf(nextOffsets.entrySet());
        return pool.preparedQuery(REACHED)
                .execute(Tuple.of(
                        ends.stream().map(end -> end.getKey().topic()).toArray(String[]::new),
                        ends.stream().map(end -> end.getKey().partition()).toArray(Integer[]::new),
                        ends.stream().map(Map.Entry::getValue).toArray(Long[]::new)))
                .replaceWithVoid();
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
