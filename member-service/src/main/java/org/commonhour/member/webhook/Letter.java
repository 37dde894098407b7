package org.commonhour.member.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message outside the order of events: a test, or an event that its receiver refused.
 *
 * @param messageId the id of the event, or of the test
 * @param body what is sent
 * @param reason why it is set aside
 */
public record Letter(
        UUID id,
        UUID webhookId,
        String messageId,
        String type,
        String body,
        LetterState state,
        @Nullable String reason,
        Instant madeAt,
        Instant changedAt) {

    /** The letter in another state. */
    public Letter in(LetterState changed, @Nullable String why, Instant at) {
        return new Letter(id, webhookId, messageId, type, body, changed, why, madeAt, at);
    }
}
