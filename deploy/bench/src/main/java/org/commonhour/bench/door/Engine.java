package org.commonhour.bench.door;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonhour.ledger.posting.OrderOutcome;
import org.commonhour.ledger.posting.PostingQueue;
import org.commonhour.ledger.posting.PostingService;
import org.commonhour.ledger.posting.TransferOrder;

/** The two ways into the engine. */
interface Engine {
    /** Hands the order over; exactly one of the two is told, on any thread. */
    void submit(UUID communityId, TransferOrder order, Consumer<OrderOutcome> outcome, Consumer<Throwable> failure);

    /** The queue that all of HTTP goes through: those that wait are written together. */
    static Engine queue() {
        var queue = Arc.container().instance(PostingQueue.class).get();
        return (communityId, order, outcome, failure) -> queue.submit(communityId, List.of(order))
                .subscribe()
                .with(outcomes -> outcome.accept(outcomes.get(0)), failure);
    }

    /** Each order in a transaction of its own, with the locks that it needs: the engine with a batch limit of one. */
    static Engine oneByOne() {
        var posting = Arc.container().instance(PostingService.class).get();
        var vertx = Arc.container().instance(Vertx.class).get();
        return (communityId, order, outcome, failure) -> {
            var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(context, true);
            context.runOnContext(ignored -> posting.decide(communityId, List.of(order))
                    .subscribe()
                    .with(outcomes -> outcome.accept(outcomes.get(0)), failure));
        };
    }
}
