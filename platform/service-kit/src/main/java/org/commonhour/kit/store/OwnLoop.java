package org.commonhour.kit.store;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.spi.VertxThreadFactory;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * An event loop that serves no HTTP connection, for one worker's talk with the database.
 *
 * <p>On a loop that it shares with hundreds of HTTP connections, each of the worker's messages stands behind whatever
 * they have sent; the more there is to do, the longer the worker waits for each step of it.
 */
public final class OwnLoop implements AutoCloseable {

    private static final Duration QUIET = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(5);
    // Vert.x warns of loops that are blocked for so long.
    private static final Duration BLOCKED = Duration.ofSeconds(2);

    private final EventLoopGroup loops;
    private final ContextInternal context;

    private OwnLoop(EventLoopGroup loops, ContextInternal context) {
        this.loops = loops;
        this.context = context;
    }

    /** Begins a loop with this name for its thread. */
    public static OwnLoop begin(Vertx vertx, String name) {
        ThreadFactory threads = work ->
                VertxThreadFactory.INSTANCE.newVertxThread(work, name, false, BLOCKED.toNanos(), TimeUnit.NANOSECONDS);
        var loops = new NioEventLoopGroup(1, threads);
        var own = (VertxInternal) vertx;
        var context = own.createEventLoopContext(
                loops.next(),
                own.getOrCreateContext().workerPool(),
                Thread.currentThread().getContextClassLoader());
        return new OwnLoop(loops, context);
    }

    /**
     * Runs the work on the loop and waits for it, on a thread that is not the loop's.
     *
     * @param longest how long it is waited for; what it does later is not known of
     * @throws CompletionException with what the work failed with as its cause, or a {@link TimeoutException}
     */
    public <T> T await(Supplier<Uni<T>> work, Duration longest) throws InterruptedException {
        var result = new CompletableFuture<T>();
        var once = context.duplicate();
        VertxContextSafetyToggle.setContextSafe(once, true);
        once.runOnContext(ignored -> Uni.createFrom()
                .deferred(() -> work.get())
                .subscribe()
                .with(result::complete, result::completeExceptionally));
        try {
            return result.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (TimeoutException e) {
            throw new CompletionException(e);
        }
    }

    /** Ends it a second after its connections are closed, which others do. */
    @Override
    public void close() {
        var unawaited = loops.shutdownGracefully(QUIET.toMillis(), LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    }
}
