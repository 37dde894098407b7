package org.commonhour.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.store.NativeStatement;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps events in the service's own database; the row lock on the stream makes the sequence gap-free. */
@ApplicationScoped
class PostgresOutbox implements Outbox {

    // Takes as many numbers of each stream as it has events, and gives them out by each event's place among those of
    // its stream. An event names its stream by number, so that nothing is joined or sent for each event. One lock order
    // for all writers: by topic, then by community.
    private static final NativeStatement APPEND = NativeStatement.of("""
        with asked as (
            select topic, community, events, place
            from unnest(cast(:streamTopics as text[]), cast(:streamCommunities as uuid[]), cast(:counts as bigint[]))
                 with ordinality as n (topic, community, events, place)),
        taken as (
            insert into event_stream as s (topic, community_id, last_sequence)
            select topic, community, events from asked order by topic collate "C", community
            on conflict (topic, community_id) do update
                set last_sequence = s.last_sequence + excluded.last_sequence
            returning topic, community_id, last_sequence),
        streams as (
            select array_agg(t.topic order by a.place) as topics,
                   array_agg(t.community_id order by a.place) as communities,
                   array_agg(t.last_sequence - a.events order by a.place) as before
            from asked a join taken t on t.topic = a.topic and t.community_id = a.community)
        insert into outbox (topic, community_id, sequence, event_id, type, subject, occurred_at, recorded_at,
                            trace_parent, body)
        select s.topics[e.stream], s.communities[e.stream], s.before[e.stream] + e.place, e.event_id, e.type, e.subject,
               timestamptz 'epoch' + e.occurred * interval '1 microsecond', :recordedAt, nullif(e.trace, ''), e.body
        from streams s,
             (select unnest(cast(:streams as int[])) as stream, unnest(cast(:places as bigint[])) as place,
                     unnest(cast(:ids as uuid[])) as event_id, unnest(cast(:types as text[])) as type,
                     unnest(cast(:subjects as text[])) as subject, unnest(cast(:occurred as bigint[])) as occurred,
                     unnest(cast(:traces as text[])) as trace, unnest(cast(:bodies as text[])) as body) e
        """);

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
        var counts = new LinkedHashMap<StreamKey, Long>();
        var places = events.stream()
                .map(event -> counts.merge(stream(event), 1L, Long::sum))
                .toArray(Long[]::new);
        var streams = List.copyOf(counts.keySet());
        var numbers = new HashMap<StreamKey, Integer>();
        streams.forEach(stream -> numbers.put(stream, numbers.size() + 1));
        var trace = Objects.requireNonNullElse(Traces.current(), "");
        return sessions.withTransaction(session -> APPEND.on(session)
                        .set(
                                "streamTopics",
                                streams.stream().map(StreamKey::topic).toArray(String[]::new))
                        .set(
                                "streamCommunities",
                                streams.stream().map(StreamKey::communityId).toArray(UUID[]::new))
                        .set("counts", counts.values().toArray(Long[]::new))
                        .set("recordedAt", Instant.now(clock))
                        .set(
                                "streams",
                                events.stream()
                                        .map(event -> numbers.get(stream(event)))
                                        .toArray(Integer[]::new))
                        .set("places", places)
                        .set("ids", events.stream().map(event -> ids.next()).toArray(UUID[]::new))
                        .set("types", texts(events, NewEvent::type))
                        .set("subjects", texts(events, NewEvent::subject))
                        .set(
                                "occurred",
                                events.stream()
                                        .map(event -> ChronoUnit.MICROS.between(Instant.EPOCH, event.occurredAt()))
                                        .toArray(Long[]::new))
                        .set("traces", texts(events, event -> Objects.requireNonNullElse(event.traceParent(), trace)))
                        .set("bodies", texts(events, this::body))
                        .update())
                .replaceWithVoid()
                .invoke(waker::wakeSoon);
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
