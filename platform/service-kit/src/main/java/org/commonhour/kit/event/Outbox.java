package org.commonhour.kit.event;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where a use case leaves its events, in the transaction that makes them true. */
public interface Outbox {

    /**
     * Writes the events with the next sequence numbers of their topic and community. To be called inside a unit of
     * work: the events are sent if and only if it commits.
     */
    Uni<Void> append(List<NewEvent> events);

    /** Writes one event; see {@link #append(List)}. */
    default Uni<Void> append(NewEvent event) {
        return append(List.of(event));
    }
}
