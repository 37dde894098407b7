package org.commonhour.member.erasure;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Counts erasures that lack a confirmation for too long, as {@code commonhour.erasure.overdue}, and warns of them. */
@ApplicationScoped
class OverdueService {

    private static final Logger LOG = Logger.getLogger(OverdueService.class);

    private final ErasureService erasures;
    private final AtomicLong overdue = new AtomicLong();

    OverdueService(ErasureService erasures, MeterRegistry meters) {
        this.erasures = erasures;
        meters.gauge("commonhour.erasure.overdue", overdue);
    }

    /** The last figure stays while the database does not answer. */
    @Scheduled(every = "${commonhour.erasure.watch-every}", identity = "erasure-watch")
    Uni<Void> look() {
        return erasures.overdue()
                .invoke(this::found)
                .replaceWithVoid()
                .onFailure()
                .recoverWithNull();
    }

    private void found(long number) {
        overdue.set(number);
        if (number > 0) {
            LOG.warnf("event=erasure-unconfirmed erasures=%d", number);
        }
    }
}
