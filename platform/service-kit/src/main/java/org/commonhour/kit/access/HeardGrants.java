package org.commonhour.kit.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.commonhour.kit.store.NativeStatement;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * How far the grants of each community have been heard by this service, in whichever instance. While that stays, so do
 * all its grants, and one question a second answers for everybody who calls.
 */
@ApplicationScoped
class HeardGrants {

    /** For how long an answer is good. */
    private static final Duration GOOD = Duration.ofSeconds(1);

    /** For how long it is good enough for those who come while somebody asks anew. */
    private static final Duration GOOD_ENOUGH = Duration.ofSeconds(2);

    private static final int MOST_COMMUNITIES = 10_000;

    private static final NativeStatement POSITION = NativeStatement.of("""
        select last_sequence from inbox_position
        where reader = :reader and topic = :topic and community_id = :community
        """);

    private final Mutiny.SessionFactory sessions;
    private final String topic;
    private final Cache<UUID, Stream> streams =
            Caffeine.newBuilder().maximumSize(MOST_COMMUNITIES).build();

    HeardGrants(
            Mutiny.SessionFactory sessions,
            @ConfigProperty(name = "mp.messaging.incoming.commonhour-grants.topic") String topic) {
        this.sessions = sessions;
        this.topic = topic;
    }

    /** The last event that was heard; 0 before the first. It is no older than {@link #GOOD_ENOUGH}. */
    Uni<Long> through(UUID communityId) {
        var stream = streams.get(communityId, id -> new Stream());
        var answer = stream.answer;
        var age = answer == null ? Long.MAX_VALUE : System.nanoTime() - answer.askedAt();
        if (answer != null && age < GOOD.toNanos()) {
            return Uni.createFrom().item(answer.sequence());
        }
        var first = stream.asked.compareAndSet(false, true);
        if (answer != null && !first && age < GOOD_ENOUGH.toNanos()) {
            return Uni.createFrom().item(answer.sequence());
        }
        var asked = System.nanoTime();
        return Uni.createFrom()
                .deferred(() -> read(communityId))
                .invoke(sequence -> stream.answer = new Answer(sequence, asked))
                .onTermination()
                .invoke(() -> {
                    if (first) {
                        stream.asked.set(false);
                    }
                });
    }

    private Uni<Long> read(UUID communityId) {
        return sessions.withSession(session -> POSITION.on(session)
                .set("reader", GrantEvents.READER)
                .set("topic", topic)
                .set("community", communityId)
                .rows(row -> row.number())
                .map(rows -> rows.isEmpty() ? 0L : rows.get(0)));
    }

    private record Answer(long sequence, long askedAt) {}

    /** What is known of one community's stream. */
    private static final class Stream {
        private final AtomicBoolean asked = new AtomicBoolean();
        private volatile @Nullable Answer answer;
    }
}
