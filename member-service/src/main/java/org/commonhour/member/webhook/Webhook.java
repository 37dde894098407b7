package org.commonhour.member.webhook;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.commonhour.member.stream.StreamPosition;
import org.jspecify.annotations.Nullable;

/**
 * An address to which events are sent.
 *
 * @param organisationId whose events it gets; null for all events of the community
 * @param types the CloudEvents types that are sent; all when empty
 * @param reason why it is disabled
 * @param position after the last event that is done with
 * @param failures how often the next event has been tried without success
 * @param failingSince when the first of these failures was
 * @param nextAttemptAt when the next attempt is due
 */
public record Webhook(
        UUID id,
        UUID communityId,
        @Nullable UUID organisationId,
        String url,
        Set<String> types,
        WebhookState state,
        @Nullable String reason,
        StreamPosition position,
        int failures,
        @Nullable Instant failingSince,
        Instant nextAttemptAt,
        String createdBy,
        Instant createdAt,
        long version) {

    public Webhook {
        types = Set.copyOf(types);
    }

    /** Whether events of this type are sent. */
    public boolean wants(String type) {
        return types.isEmpty() || types.contains(type);
    }
}
