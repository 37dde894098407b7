package org.commonhour.kit.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of the outbox, ready to be sent. */
record OutboxRecord(
        StreamKey stream,
        long sequence,
        UUID eventId,
        String type,
        String subject,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String traceParent,
        String body) {}
