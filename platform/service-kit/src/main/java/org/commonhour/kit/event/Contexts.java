package org.commonhour.kit.event;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;

/** Ways back to the Vert.x context that a database session is bound to. */
final class Contexts {

    private Contexts() {}

    /** Runs what it is given on the context that is current now. */
    static Executor current() {
        Context context = Objects.requireNonNull(Vertx.currentContext(), "not on a Vert.x context");
        return command -> context.runOnContext(ignored -> command.run());
    }

    /** Done after the wait, on the current context. */
    static Uni<Void> after(Duration wait) {
        return Uni.createFrom()
                .emitter(emitter -> Objects.requireNonNull(Vertx.currentContext(), "not on a Vert.x context")
                        .owner()
                        .setTimer(wait.toMillis(), fired -> emitter.complete(null)));
    }
}
