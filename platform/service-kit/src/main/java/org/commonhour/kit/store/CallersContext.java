package org.commonhour.kit.store;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The way back from a thread of our own to the Vert.x context that a caller's request is bound to. */
public final class CallersContext {

    private CallersContext() {}

    /** Hands on what comes, on the context that is current now; off such a context, wherever it comes from. */
    public static <T> Uni<T> emitOn(Uni<T> work) {
        var context = Vertx.currentContext();
        return context == null ? work : work.emitOn(command -> context.runOnContext(ignored -> command.run()));
    }

    /** Works something out that takes long, on a worker thread, and hands it on on the context that is current now. */
    public static <T> Uni<T> aside(Supplier<T> work) {
        return emitOn(Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool()));
    }

    /** Runs what it is given on the context that is current now; off such a context, where it is called. */
    public static Executor current() {
        var context = Vertx.currentContext();
        return context == null ? Runnable::run : command -> context.runOnContext(ignored -> command.run());
    }
}
