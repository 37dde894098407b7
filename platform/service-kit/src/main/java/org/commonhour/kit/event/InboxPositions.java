package org.commonhour.kit.event;

import io.smallrye.mutiny.Uni;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** How far a reader has come in each stream. */
final class InboxPositions {

    // The row locks keep two instances of the service from reading the same stream at once during a rebalance. One
    // order for all: by topic, then by community.
    private static final String LOCK = """
        insert into inbox_position as p (reader, topic, community_id, last_sequence)
        select cast(:reader as text), topic, community, 0
        from unnest(cast(:topics as text[]), cast(:communities as uuid[])) as s (topic, community)
        order by topic collate "C", community
        on conflict (reader, topic, community_id) do update set last_sequence = p.last_sequence
        returning topic, community_id, last_sequence
        """;
    private static final String ADVANCE = """
        update inbox_position p set last_sequence = s.sequence
        from unnest(cast(:topics as text[]), cast(:communities as uuid[]), cast(:sequences as bigint[]))
             as s (topic, community, sequence)
        where p.reader = :reader and p.topic = s.topic and p.community_id = s.community
        """;

    private final String reader;

    InboxPositions(String reader) {
        this.reader = reader;
    }

    /** The last sequence of each stream, which is kept from other readers of the same name until the transaction ends. */
    Uni<Map<StreamKey, Long>> lock(Mutiny.Session session, SortedSet<StreamKey> streams) {
        return session.createNativeQuery(LOCK, Tuple.class)
                .setParameter("reader", reader)
                .setParameter("topics", topics(streams))
                .setParameter("communities", communities(streams))
                .getResultList()
                .map(rows -> {
                    var last = new HashMap<StreamKey, Long>();
                    rows.forEach(row -> last.put(
                            new StreamKey(row.get(0, String.class), row.get(1, UUID.class)), row.get(2, Long.class)));
                    return last;
                });
    }

    /** Moves the positions. */
    Uni<Void> advance(Mutiny.Session session, Map<StreamKey, Long> reached) {
        SortedMap<StreamKey, Long> sorted = new TreeMap<>(reached);
        return session.createNativeQuery(ADVANCE)
                .setParameter("reader", reader)
                .setParameter("topics", topics(sorted.keySet()))
                .setParameter("communities", communities(sorted.keySet()))
                .setParameter("sequences", sorted.values().toArray(Long[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static String[] topics(Collection<StreamKey> streams) {
        return streams.stream().map(StreamKey::topic).toArray(String[]::new);
    }

    private static UUID[] communities(Collection<StreamKey> streams) {
        return streams.stream().map(StreamKey::communityId).toArray(UUID[]::new);
    }
}
