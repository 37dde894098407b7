package org.commonhour.kit.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what takes long to compute, with the version of what it was computed from. When the version has moved it is
 * computed anew, once for all who ask and to the end even when they have gone. Who asks meanwhile waits for a moment and
 * else gets the last value, as long as that was of the newest version within the last second; so a value has to say by
 * itself how new it is.
 *
 * @param <K> what is asked for
 * @param <V> the answer
 */
public final class Remembered<K, V> {

    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final long LONGEST_OUTDATED_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long LONGEST_REST_NANOS = Duration.ofMillis(300).toNanos();

    private final Cache<K, Entry<V>> entries;

    /** @param most how many answers to keep; those that were not asked for the longest go first */
    public Remembered(int most) {
        entries = Caffeine.newBuilder().maximumSize(most).build();
    }

    private record Known<V>(V value, Object version, long startedNanos, long endedNanos) {}

    private static final class Entry<V> {
        @Nullable
        Known<V> known;

        long newestAtNanos;

        @Nullable
        CompletableFuture<V> running;
    }

    /** The answer as of this version, or one of the last second; comes on the caller's Vert.x context. */
    public Uni<V> get(K key, Object version, Supplier<Uni<V>> compute) {
        var entry = entries.get(key, any -> new Entry<>());
        var now = System.nanoTime();
        Known<V> known;
        CompletableFuture<V> running;
        synchronized (entry) {
            known = entry.known;
            if (known != null && known.version().equals(version)) {
                entry.newestAtNanos = now;
                return Uni.createFrom().item(known.value());
            }
            if (known != null && now - entry.newestAtNanos > LONGEST_OUTDATED_NANOS) {
                known = null;
            }
            running = entry.running;
            if (running == null) {
                if (known != null && rests(known, now)) {
                    return Uni.createFrom().item(known.value());
                }
                running = start(entry, version, compute);
            }
        }
        return CallersContext.emitOn(known == null ? of(running) : soon(running, known));
    }

    /** As long as the last computation took, so that at most half of the time is spent on it. */
    private static <V> boolean rests(Known<V> known, long now) {
        var took = known.endedNanos() - known.startedNanos();
        return now - known.endedNanos() < Math.min(took, LONGEST_REST_NANOS);
    }

    private static <V> Uni<V> soon(CompletableFuture<V> running, Known<V> known) {
        return known.endedNanos() - known.startedNanos() > MOMENT.toNanos()
                ? Uni.createFrom().item(known.value())
                : of(running).ifNoItem().after(MOMENT).recoverWithItem(known.value());
    }

    // A copy, because who no longer waits for it cancels it.
    private static <V> Uni<V> of(CompletableFuture<V> running) {
        return Uni.createFrom().completionStage(running.copy());
    }

    private static <V> CompletableFuture<V> start(Entry<V> entry, Object version, Supplier<Uni<V>> compute) {
        var running = new CompletableFuture<V>();
        entry.running = running;
        var started = System.nanoTime();
        // On a context of its own: a database session is bound to its context, and the caller's has others.
        VertxContextSupport.subscribe(
                () -> Uni.createFrom().deferred(compute::get).toMulti(),
                subscription -> subscription.with(
                        value -> {
                            synchronized (entry) {
                                entry.known = new Known<>(value, version, started, System.nanoTime());
                                entry.newestAtNanos = started;
                                entry.running = null;
                            }
                            running.complete(value);
                        },
                        failure -> {
                            synchronized (entry) {
                                entry.running = null;
                            }
                            running.completeExceptionally(failure);
                        }));
        return running;
    }
}
