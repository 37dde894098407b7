package org.commonhour.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.commonhour.kit.id.Ids;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Keeps events in the service's own database; the row lock on the stream makes the sequence gap-free. */
@ApplicationScoped
class PostgresOutbox implements Outbox {

    private static final String TAKE_NUMBERS = """
            insert into event_stream as s (topic, community_id, last_sequence) values (:topic, :community, :count)
            on conflict (topic, community_id) do update set last_sequence = s.last_sequence + :count
            returning last_sequence
            """;
    private static final String WRITE = """
            insert into outbox (topic, community_id, sequence, event_id, type, subject, occurred_at, recorded_at,
                                trace_parent, body)
            select :topic, :community, :first + n - 1, event_id, type, subject, cast(occurred_at as timestamptz),
                   :recordedAt, nullif(:traceParent, ''), body
            from unnest(cast(:ids as uuid[]), cast(:types as text[]), cast(:subjects as text[]),
                        cast(:occurred as text[]), cast(:bodies as text[]))
                 with ordinality as e (event_id, type, subject, occurred_at, body, n)
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
        var streams = new TreeMap<StreamKey, List<NewEvent>>();
        for (var event : events) {
            streams.computeIfAbsent(new StreamKey(event.topic(), event.communityId()), key -> new ArrayList<>())
                    .add(event);
        }
        var traceParent = traceParent();
        return sessions.withTransaction(session -> Multi.createFrom()
                        .iterable(streams.entrySet())
                        .onItem()
                        .transformToUniAndConcatenate(
                                stream -> write(session, stream.getKey(), stream.getValue(), traceParent))
                        .collect()
                        .last())
                .replaceWithVoid()
                .invoke(waker::wakeSoon);
    }

    private Uni<Integer> write(
            Mutiny.Session session, StreamKey stream, List<NewEvent> events, @Nullable String traceParent) {
        return session.createNativeQuery(TAKE_NUMBERS, Long.class)
                .setParameter("topic", stream.topic())
                .setParameter("community", stream.communityId())
                .setParameter("count", events.size())
                .getSingleResult()
                .flatMap(last -> session.createNativeQuery(WRITE)
                        .setParameter("topic", stream.topic())
                        .setParameter("community", stream.communityId())
                        .setParameter("first", last - events.size() + 1)
                        .setParameter("recordedAt", Instant.now(clock))
                        .setParameter("traceParent", traceParent == null ? "" : traceParent)
                        .setParameter(
                                "ids", events.stream().map(event -> ids.next()).toArray(UUID[]::new))
                        .setParameter(
                                "types", events.stream().map(NewEvent::type).toArray(String[]::new))
                        .setParameter(
                                "subjects",
                                events.stream().map(NewEvent::subject).toArray(String[]::new))
                        .setParameter(
                                "occurred",
                                events.stream()
                                        .map(event -> event.occurredAt().toString())
                                        .toArray(String[]::new))
                        .setParameter("bodies", events.stream().map(this::body).toArray(String[]::new))
                        .executeUpdate());
    }

    private String body(NewEvent event) {
        try {
            return json.writeValueAsString(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not writable as JSON: " + event.type(), e);
        }
    }

    private static @Nullable String traceParent() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
