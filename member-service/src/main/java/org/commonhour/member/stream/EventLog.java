package org.commonhour.member.stream;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;

/** The published events of all services, in the order of each topic and community. */
public interface EventLog {

    /** The position from which a new reader of the community starts, handed on where the caller is; 503 while the broker is away. */
    Uni<StreamPosition> start(UUID communityId, StreamStart start);

    /** Some of the community's events after the position; perhaps none, with the position moved on all the same. */
    Uni<EventBatch> read(StreamPosition from);

    /** Waits until there may be something after the position, at most so long; whether there may be. */
    Uni<Boolean> awaitNews(StreamPosition seen, Duration atMost);
}
