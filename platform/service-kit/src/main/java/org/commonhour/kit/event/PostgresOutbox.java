package org.commonhour.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.commonhour.kit.id.Ids;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps events in the service's own database; the row lock on the stream makes the sequence gap-free. */
@ApplicationScoped
class PostgresOutbox implements Outbox {

    // One lock order for all writers: by topic, then by community.
    private static final String TAKE_NUMBERS = """
            insert into event_stream as s (topic, community_id, last_sequence)
            select topic, community, events
            from unnest(cast(:topics as text[]), cast(:communities as uuid[]), cast(:counts as bigint[]))
                 as n (topic, community, events)
            order by topic collate "C", community
            on conflict (topic, community_id) do update set last_sequence = s.last_sequence + excluded.last_sequence
            returning topic, community_id, last_sequence
            """;
    private static final String WRITE = """
            insert into outbox (topic, community_id, sequence, event_id, type, subject, occurred_at, recorded_at,
                                trace_parent, body)
            select topic, community, sequence, event_id, type, subject, cast(occurred_at as timestamptz),
                   :recordedAt, nullif(trace, ''), body
            from unnest(cast(:topics as text[]), cast(:communities as uuid[]), cast(:sequences as bigint[]),
                        cast(:ids as uuid[]), cast(:types as text[]), cast(:subjects as text[]),
                        cast(:occurred as text[]), cast(:traces as text[]), cast(:bodies as text[]))
                 as e (topic, community, sequence, event_id, type, subject, occurred_at, trace, body)
            """;

    private final Mutiny.SessionFactory sessions;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;
    private final RelayWaker waker;

    PostgresOutbox(Mutiny.SessionFactory sessions, ObjectMapper json, Ids ids, Clock clock, RelayWaker waker) {
        this.sessions = sessions;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
        this.waker = waker;
    }

    @Override
    public Uni<Void> append(List<NewEvent> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var trace = Objects.requireNonNullElse(Traces.current(), "");
        return sessions.withTransaction(session -> takeNumbers(session, events)
                        .flatMap(first -> write(session, events, numbered(events, first), trace)))
                .replaceWithVoid()
                .invoke(waker::wakeSoon);
    }

    /** Takes as many numbers of each stream as it has events: the first of them. */
    private static Uni<Map<StreamKey, Long>> takeNumbers(Mutiny.Session session, List<NewEvent> events) {
        var counts = new TreeMap<StreamKey, Long>();
        events.forEach(event -> counts.merge(stream(event), 1L, Long::sum));
        return session.createNativeQuery(TAKE_NUMBERS, Tuple.class)
                .setParameter(
                        "topics", counts.keySet().stream().map(StreamKey::topic).toArray(String[]::new))
                .setParameter(
                        "communities",
                        counts.keySet().stream().map(StreamKey::communityId).toArray(UUID[]::new))
                .setParameter("counts", counts.values().toArray(Long[]::new))
                .getResultList()
                .map(rows -> {
                    var last = new HashMap<StreamKey, Long>();
                    rows.forEach(row -> last.put(
                            new StreamKey(row.get(0, String.class), row.get(1, UUID.class)), row.get(2, Long.class)));
                    var first = new HashMap<StreamKey, Long>();
                    counts.forEach(
                            (stream, count) -> first.put(stream, Objects.requireNonNull(last.get(stream)) - count + 1));
                    return first;
                });
    }

    /** The sequence of each event: the events of a stream keep their order. */
    private static Long[] numbered(List<NewEvent> events, Map<StreamKey, Long> next) {
        return events.stream()
                .map(event -> next.merge(stream(event), 1L, Long::sum) - 1)
                .toArray(Long[]::new);
    }

    private Uni<Integer> write(Mutiny.Session session, List<NewEvent> events, Long[] sequences, String trace) {
        return session.createNativeQuery(WRITE)
                .setParameter("recordedAt", Instant.now(clock))
                .setParameter("topics", texts(events, NewEvent::topic))
                .setParameter(
                        "communities",
                        events.stream().map(NewEvent::communityId).toArray(UUID[]::new))
                .setParameter("sequences", sequences)
                .setParameter("ids", events.stream().map(event -> ids.next()).toArray(UUID[]::new))
                .setParameter("types", texts(events, NewEvent::type))
                .setParameter("subjects", texts(events, NewEvent::subject))
                .setParameter(
                        "occurred", texts(events, event -> event.occurredAt().toString()))
                .setParameter("traces", texts(events, event -> Objects.requireNonNullElse(event.traceParent(), trace)))
                .setParameter("bodies", texts(events, this::body))
                .executeUpdate();
    }

    private static String[] texts(List<NewEvent> events, Function<NewEvent, String> field) {
        return events.stream().map(field).toArray(String[]::new);
    }

    private static StreamKey stream(NewEvent event) {
        return new StreamKey(event.topic(), event.communityId());
    }

    private String body(NewEvent event) {
        try {
            return json.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + event.type(), e);
        }
    }
}
