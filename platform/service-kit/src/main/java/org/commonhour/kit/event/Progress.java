package org.commonhour.kit.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of some deliveries is new to a reader that has come so far.
 *
 * @param fresh the next events of their streams, in the order in which they came; none of those behind a gap
 * @param reached how far the streams of these are read with them
 * @param doubles how many had been read before
 * @param gap where an event's predecessor is missing; null when none is
 */
record Progress(
        List<ReceivedEvent> fresh,
        Map<StreamKey, Long> reached,
        int doubles,
        @Nullable SequenceGap gap) {

    static Progress of(String reader, List<Delivery> deliveries, Map<StreamKey, Long> positions) {
        var last = new HashMap<>(positions);
        var reached = new HashMap<StreamKey, Long>();
        var fresh = new ArrayList<ReceivedEvent>(deliveries.size());
        var doubles = 0;
        for (var delivery : deliveries) {
            var stream = delivery.stream();
            var next = last.getOrDefault(stream, 0L) + 1;
            var sequence = delivery.event().sequence();
            if (sequence < next) {
                doubles++;
            } else if (sequence > next) {
                return new Progress(fresh, reached, doubles, new SequenceGap(reader, stream, next, sequence));
            } else {
                fresh.add(delivery.event());
                last.put(stream, sequence);
                reached.put(stream, sequence);
            }
        }
        return new Progress(fresh, reached, doubles, null);
    }
}
