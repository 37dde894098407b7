package org.commonhour.kit.event;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact about to be written to the outbox.
 *
 * @param topic the topic it goes to, {@code commonhour.<service>.<aggregate>.v1}
 * @param type the CloudEvents type, {@code org.commonhour.<service>.<fact>.v1}
 * @param communityId the community it belongs to; also the record key, so that its events keep their order
 * @param subject the id of the thing it is about
 * @param occurredAt when it happened in the world
 * @param data a record of ids and coded facts; never a name, a contact or free text
 * @param traceParent the trace that caused it; null for the one that writes it
 */
public record NewEvent(
        String topic,
        String type,
        UUID communityId,
        String subject,
        Instant occurredAt,
        Object data,
        @Nullable String traceParent) {

    /** An event that belongs to the trace that writes it. */
    public NewEvent(String topic, String type, UUID communityId, String subject, Instant occurredAt, Object data) {
        this(topic, type, communityId, subject, occurredAt, data, null);
    }

    /** The same event in the trace that asked for it, where another one writes it. */
    public NewEvent causedBy(@Nullable String trace) {
        return new NewEvent(topic, type, communityId, subject, occurredAt, data, trace);
    }
}
