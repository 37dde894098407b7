package org.commonhour.ledger.posting;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Has the database look at tables that grow fast, sooner than it would by itself, which may be a minute. */
@ApplicationScoped
class TableSizeService {

    private static final Logger LOG = Logger.getLogger(TableSizeService.class);

    private final TableSizes sizes;

    TableSizeService(TableSizes sizes) {
        this.sizes = sizes;
    }

    @Scheduled(every = "5s", identity = "table-sizes", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return sizes.lookWhereDoubled()
                .onFailure()
                .invoke(failure -> LOG.warnf("event=table-sizes-wait cause=%s", failure))
                .onFailure()
                .recoverWithNull();
    }
}
