package org.commonhour.member.stream;

import java.util.List;

/**
 * What was read in one go.
 *
 * @param events in order within each topic
 * @param position after all that was looked at
 * @param newest whether the reader is at the newest events, which are kept in memory
 */
public record EventBatch(List<StreamedEvent> events, StreamPosition position, boolean newest) {

    public EventBatch {
        events = List.copyOf(events);
    }
}
