package org.commonhour.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.commonhour.kit.id.Ids;
import org.commonhour.kit.store.NativeStatement;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keeps events in the service's own database; the row lock on the stream makes the sequence gap-free. */
@ApplicationScoped
class PostgresOutbox implements Outbox {

    // Takes as many numbers of each stream as it has events, and gives them out by each event's place among those of
    // its stream. One lock order for all writers: by topic, then by community.
    private static final NativeStatement APPEND = NativeStatement.of("""
        with taken as (
            insert into event_stream as s (topic, community_id, last_sequence)
            select topic, community, events
            from unnest(cast(:streamTopics as text[]), cast(:streamCommunities as uuid[]),
                        cast(:counts as bigint[])) as n (topic, community, events)
            order by topic collate "C", community
            on conflict (topic, community_id) do update
                set last_sequence = s.last_sequence + excluded.last_sequence
            returning topic, community_id, last_sequence),
        first as (
            select t.topic, t.community_id, t.last_sequence - n.events as before
            from taken t
            join unnest(cast(:streamTopics as text[]), cast(:streamCommunities as uuid[]),
                        cast(:counts as bigint[])) as n (topic, community, events)
              on n.topic = t.topic and n.community = t.community_id)
        insert into outbox (topic, community_id, sequence, event_id, type, subject, occurred_at, recorded_at,
                            trace_parent, body)
        select e.topic, e.community, f.before + e.place, e.event_id, e.type, e.subject,
               timestamptz 'epoch' + e.occurred * interval '1 microsecond', :recordedAt, nullif(e.trace, ''), e.body
        from unnest(cast(:topics as text[]), cast(:communities as uuid[]), cast(:places as bigint[]),
                    cast(:ids as uuid[]), cast(:types as text[]), cast(:subjects as text[]),
                    cast(:occurred as bigint[]), cast(:traces as text[]), cast(:bodies as text[]))
             as e (topic, community, place, event_id, type, subject, occurred, trace, body)
        join first f on f.topic = e.topic and f.community_id = e.community
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
        var counts = new TreeMap<StreamKey, Long>();
        var places = events.stream()
                .map(event -> counts.merge(stream(event), 1L, Long::sum))
                .toArray(Long[]::new);
        var trace = Objects.requireNonNullElse(Traces.current(), "");
        return sessions.withTransaction(session -> APPEND.on(session)
                        .set(
                                "streamTopics",
                                counts.keySet().stream().map(StreamKey::topic).toArray(String[]::new))
                        .set(
                                "streamCommunities",
                                counts.keySet().stream()
                                        .map(StreamKey::communityId)
                                        .toArray(UUID[]::new))
                        .set("counts", counts.values().toArray(Long[]::new))
                        .set("recordedAt", Instant.now(clock))
                        .set("topics", texts(events, NewEvent::topic))
                        .set(
                                "communities",
                                events.stream().map(NewEvent::communityId).toArray(UUID[]::new))
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
