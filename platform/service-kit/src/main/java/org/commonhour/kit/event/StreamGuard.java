package org.commonhour.kit.event;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Compares the outbox with its topics before the first event is sent. Where a topic has higher numbers, this database was
 * restored to an older state, and the facts to come would get numbers that readers have seen and skip.
 */
@Default
@Readiness
@ApplicationScoped
class StreamGuard implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(StreamGuard.class);
    private static final String NAME = "Event streams";
    private static final int SHOWN = 10;
    private static final String ENDS = "select topic, partition, next_offset from event_topic_end";
    private static final String LAST = """
        select s.topic, s.community_id, s.last_sequence
        from unnest($1::text[], $2::uuid[]) as k (topic, community_id)
        join event_stream s using (topic, community_id)
        """;

    private final Pool pool;
    private final TopicEnds topics;
    private final boolean enabled;
    private volatile List<StreamAhead> ahead = List.of();

    StreamGuard(
            Pool pool, TopicEnds topics, @ConfigProperty(name = "commonhour.events.compare-at-start") boolean enabled) {
        this.pool = pool;
        this.topics = topics;
        this.enabled = enabled;
    }

    /** Whether no topic knows more than the outbox; false as well while that cannot be told. */
    boolean letsSend() {
        if (!enabled) {
            return true;
        }
        try {
            var found = compare();
            if (!found.equals(ahead)) {
                found.stream().limit(SHOWN).forEach(one -> LOG.errorf("event=outbox-behind-its-topic %s", one));
                ahead = found;
            }
            return found.isEmpty();
        } catch (RuntimeException e) {
            LOG.warnf("event=streams-not-compared-yet cause=%s", e);
            return false;
        }
    }

    /** The streams of which a topic knows more. The topics are read first: what they have was in the outbox before. */
    List<StreamAhead> compare() {
        var known = await(() -> pool.query(ENDS).execute().map(rows -> {
            var offsets = new HashMap<TopicPartition, Long>();
            rows.forEach(row -> offsets.put(new TopicPartition(row.getString(0), row.getInteger(1)), row.getLong(2)));
            return offsets;
        }));
        var published = topics.highest(known);
        var kept = await(() -> lastSequences(published));
        return published.entrySet().stream()
                .map(one -> new StreamAhead(one.getKey(), kept.getOrDefault(one.getKey(), 0L), one.getValue()))
                .filter(StreamAhead::isAhead)
                .sorted(Comparator.comparing(StreamAhead::name))
                .toList();
    }

    @Override
    public HealthCheckResponse call() {
        var found = ahead;
        var answer = HealthCheckResponse.named(NAME).status(found.isEmpty());
        if (!found.isEmpty()) {
            answer.withData(
                    "problem",
                    "Topics know more than this database, which seems to be restored to an older state. No event is"
                            + " sent. The runbook tells what to do: Restore from a backup, step 4.");
            found.stream().limit(SHOWN).forEach(one -> answer.withData(one.name(), one.toString()));
        }
        return answer.build();
    }

    private Uni<Map<StreamKey, Long>> lastSequences(Map<StreamKey, Long> streams) {
        var keys = List.copyOf(streams.keySet());
        return pool.preparedQuery(LAST)
                .execute(Tuple.of(
                        keys.stream().map(StreamKey::topic).toArray(String[]::new),
                        keys.stream().map(StreamKey::communityId).toArray(UUID[]::new)))
                .map(rows -> {
                    var last = new HashMap<StreamKey, Long>();
                    rows.forEach(row -> last.put(new StreamKey(row.getString(0), row.getUUID(1)), row.getLong(2)));
                    return last;
                });
    }

    private static <T> T await(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
