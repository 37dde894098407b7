package org.commonhour.kit.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what takes long to compute, with the version of what it was computed from. When the version has moved it is
 * computed anew, once for all who ask and to the end even when they have gone. Who asks meanwhile waits for a moment and
 * else gets the last value, as long as that was of the newest version within the last second, or within four times what it
 * takes to compute; so a value has to say by itself how new it is.
 *
 * @param <K> what is asked for
 * @param <V> the answer
 */
public final class Remembered<K, V> {

    private static final Duration MOMENT = Duration.ofMillis(50);
    private static final long LONGEST_OUTDATED_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int LONGEST_OUTDATED_COSTS = 4;

    private final Cache<K, Entry<V>> entries;

    /** @param most how many answers to keep; those that were not asked for the longest go first */
    public Remembered(int most) {
        entries = Caffeine.newBuilder().maximumSize(most).build();
    }

    private record Known<V>(V value, Object version, long startedNanos, long endedNanos) {

        long costNanos() {
            return endedNanos - startedNanos;
        }

        boolean isQuick() {
            return costNanos() <= MOMENT.toNanos();
        }

        /** As long as a slow computation took, so that at most half of the time is spent on it. */
        boolean rests(long now) {
            return !isQuick() && now - endedNanos < costNanos();
        }

        /** What takes longer than a second to compute would otherwise be too old as soon as it is there. */
        boolean isTooOld(long newestAtNanos, long now) {
            return now - newestAtNanos > Math.max(LONGEST_OUTDATED_NANOS, LONGEST_OUTDATED_COSTS * costNanos());
        }
    }

    private static final class Entry<V> {
        @Nullable
        Known<V> known;

        long newestAtNanos;

        @Nullable
        CompletableFuture<V> running;
    }

    /** The answer as of this version, or one that is not much older; comes on the caller's Vert.x context. */
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
            if (known != null && known.isTooOld(entry.newestAtNanos, now)) {
                known = null;
            }
            running = entry.running;
            if (running == null) {
                if (known != null && known.rests(now)) {
                    return Uni.createFrom().item(known.value());
                }
                running = start(entry, version, compute);
            }
        }
        return CallersContext.emitOn(known == null ? of(running) : soon(running, known));
    }

    private static <V> Uni<V> soon(CompletableFuture<V> running, Known<V> known) {
        return known.isQuick()
                ? of(running).ifNoItem().after(MOMENT).recoverWithItem(known.value())
                : Uni.createFrom().item(known.value());
    }

    // A copy, because who no longer waits for it cancels it.
    private static <V> Uni<V> of(CompletableFuture<V> running) {
        return Uni.createFrom().completionStage(running.copy());
    }

    private static <V> CompletableFuture<V> start(Entry<V> entry, Object version, Supplier<Uni<V>> compute) {
        var running = new CompletableFuture<V>();
        var started = System.nanoTime();
        // On a context of its own: a database session is bound to its context, and the caller's has others.
        var own = Objects.requireNonNull(VertxContext.createNewDuplicatedContext(), "not on a Vert.x context");
        VertxContextSafetyToggle.setContextSafe(own, true);
        entry.running = running;
        own.runOnContext(ignored -> Uni.createFrom()
                .deferred(compute::get)
                .subscribe()
                .with(
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
