package org.commonhour.kit.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/** Measures now and then how many events wait to be sent, as {@code commonhour.outbox.lag.events}. */
@ApplicationScoped
class RelayLag {

    private final RelayQueue queue;
    private final AtomicLong events = new AtomicLong();

    RelayLag(RelayQueue queue, MeterRegistry meters) {
        this.queue = queue;
        meters.gauge("commonhour.outbox.lag.events", events);
    }

    /** The last figure stays while the database does not answer. */
    @Scheduled(every = "5s", identity = "relay-lag")
    Uni<Void> measure() {
        return queue.lag().invoke(events::set).replaceWithVoid().onFailure().recoverWithNull();
    }
}
