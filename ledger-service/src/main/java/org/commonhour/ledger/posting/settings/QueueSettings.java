package org.commonhour.ledger.posting.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much may wait for the engine, and how much of it is written together. */
@ConfigMapping(prefix = "commonhour.ledger.queue")
public interface QueueSettings {

    /** The most orders that wait; whoever comes then is told to come again. */
    @WithDefault("4096")
    int capacityOrders();

    /**
     * So many callers waiting, beside those who are being written, are a crowd: further requests are turned away at the
     * door, before they are read.
     */
    @WithDefault("128")
    int crowdCallers();

    /** The most orders of several callers that are written together; one caller's orders are never divided. */
    @WithDefault("512")
    int batchOrders();

    /** How long a caller waits while something long, such as an import, is written in the same community. */
    @WithDefault("5s")
    Duration patience();
}
