package org.commonhour.ledger.posting;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The way into the engine for orders that need no unit of work of their own: those that wait share one. */
public interface PostingQueue {

    /**
     * Decides and writes the orders, next to each other and in order, and answers once they are on the disk: one result
     * per order. Fails with {@code ledger/queue-full} when too many wait, with {@code ledger/busy} when something long
     * is being written in the community and the orders were not, and with {@code ledger/outcome-unknown} when
     * the database was lost in the moment of writing: the same orders with the same ids tell what became of them.
     *
     * @param orders 1 to {@link PostingService#LARGEST_BATCH} orders of this community
     */
    Uni<List<OrderOutcome>> submit(UUID communityId, List<? extends Order> orders);

    /**
     * Whether so many callers wait that who comes now would wait for more than the next batch. Those who stand aside,
     * because something long is being written in their community, do not count.
     */
    boolean isCrowded();
}
