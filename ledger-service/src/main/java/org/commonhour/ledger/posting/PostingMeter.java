package org.commonhour.ledger.posting;

import java.time.Duration;
import java.util.function.IntSupplier;

/** What operators want to know of the engine. */
public interface PostingMeter {

    /** Where to look up how many orders wait. */
    void watchQueue(IntSupplier waitingOrders);

    /** Some callers' orders were written together. */
    void written(int orders, int callers, Duration took);

    /** A batch was decided in memory. */
    void decided(Duration took);

    /** The database took so long to make a batch durable, after the last statement. */
    void committed(Duration took);

    /** An order was refused, now and not in a repeat. */
    void refused(String problemCode);

    /** The queue had no place for some orders. */
    void turnedAway();
}
