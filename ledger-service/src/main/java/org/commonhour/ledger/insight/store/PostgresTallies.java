package org.commonhour.ledger.insight.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.commonhour.kit.store.CallersContext;
import org.commonhour.ledger.insight.Tallies;
import org.commonhour.ledger.insight.Tally;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps tallies in memory, as many as have room, and adds to each what has been written since somebody asked last. They
 * are read past the mapper, on connections of their own: whoever asks shares what another's question brought up to date.
 */
@ApplicationScoped
class PostgresTallies implements Tallies {

    /** Some 40 bytes each, so that a community of a million sessions has room, and many small ones have. */
    private static final int MOST_ROWS = 8_000_000;

    private static final Logger LOG = Logger.getLogger(PostgresTallies.class);
    private static final String BUSIEST = "select community_id from insight_batch order by batch desc limit 20";
    private static final String BATCH = "select batch, reading from insight_batch where community_id = $1";

    private final Pool pool;
    private final Cache<UUID, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_ROWS)
            .weigher((UUID community, Kept one) -> 1 + one.size)
            .executor(Runnable::run)
            .build();

    PostgresTallies(Pool pool) {
        this.pool = pool;
    }

    /** Reads the tallies of the busiest communities in the background, so that nobody has to wait for them later. */
    void warm(@Observes StartupEvent started) {
        pool.query(BUSIEST)
                .execute()
                .onItem()
                .transformToMulti(Multi.createFrom()::iterable)
                .onItem()
                .transformToUniAndConcatenate(row -> Uni.createFrom().completionStage(() -> current(row.getUUID(0))))
                .collect()
                .asList()
                .subscribe()
                .with(
                        read -> LOG.infof("event=tallies-read communities=%d", read.size()),
                        failure -> LOG.warnf("event=tallies-not-read-yet cause=%s", failure));
    }

    /** A community's tally, what it counts through, and who is bringing it up to date. */
    private static final class Kept {
        @Nullable
        TallyReading reading;

        @Nullable
        CompletableFuture<Tally> running;

        @Nullable
        CompletableFuture<Tally> next;

        volatile int size;
    }

    @Override
    public <T> Uni<T> ask(UUID communityId, Function<Tally, T> question) {
        var answer = Uni.createFrom()
                .completionStage(() -> current(communityId).copy())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(tally -> {
                    synchronized (tally) {
                        return question.apply(tally);
                    }
                });
        return CallersContext.emitOn(answer);
    }

    /** As of now: what is being read already may be too old for who asks now, who waits for the next reading then. */
    private CompletableFuture<Tally> current(UUID communityId) {
        var one = kept.get(communityId, any -> new Kept());
        synchronized (one) {
            var running = one.running;
            if (running == null) {
                return start(communityId, one);
            }
            var next = one.next;
            if (next == null) {
                next = running.handle((tally, failure) -> tally).thenCompose(any -> {
                    synchronized (one) {
                        one.next = null;
                        // Whoever came in between has started one that is new enough.
                        return one.running == null ? start(communityId, one) : one.running;
                    }
                });
                one.next = next;
            }
            return next;
        }
    }

    private CompletableFuture<Tally> start(UUID communityId, Kept one) {
        var running = new CompletableFuture<Tally>();
        one.running = running;
        read(communityId, one.reading)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .subscribe()
                .with(
                        reading -> {
                            synchronized (one) {
                                one.running = null;
                                one.reading = reading;
                            }
                            weigh(communityId, one, reading.tally().size());
                            running.complete(reading.tally());
                        },
                        failure -> {
                            synchronized (one) {
                                one.running = null;
                                // Half of what is new may have been added.
                                one.reading = null;
                            }
                            running.completeExceptionally(failure);
                        });
        return running;
    }

    private void weigh(UUID communityId, Kept one, int size) {
        if (size != one.size) {
            one.size = size;
            kept.put(communityId, one);
        }
    }

    private Uni<TallyReading> read(UUID communityId, @Nullable TallyReading before) {
        return pool.preparedQuery(BATCH).execute(Tuple.of(communityId)).flatMap(rows -> {
            var row = rows.iterator().hasNext() ? rows.iterator().next() : null;
            var batch = row == null ? 0 : row.getLong(0);
            var reading = row == null ? null : row.getUUID(1);
            if (before == null || !before.isContinuedBy(reading, batch)) {
                return new TallyReading(reading).all(pool, communityId).map(all -> all.through(batch));
            }
            return batch == before.batch()
                    ? Uni.createFrom().item(before)
                    : before.rest(pool, communityId).map(rest -> rest.through(batch));
        });
    }
}
