package org.commonhour.kit.store;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** The way back from a thread of our own to the Vert.x context that a caller's request is bound to. */
public final class CallersContext {

    private CallersContext() {}

    /** Hands on what comes, on the context that is current now; off such a context, wherever it comes from. */
    public static <T> Uni<T> emitOn(Uni<T> work) {
        var context = Vertx.currentContext();
        return context == null ? work : work.emitOn(command -> context.runOnContext(ignored -> command.run()));
    }

    /** Runs what it is given on the context that is current now; off such a context, where it is called. */
    public static Executor current() {
        var context = Vertx.currentContext();
        return context == null ? Runnable::run : command -> context.runOnContext(ignored -> command.run());
    }
}
