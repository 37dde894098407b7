package org.commonhour.member.webhook.web;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.member.webhook.Letter;
import org.commonhour.member.webhook.LetterState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A message outside the order of events: a test, or an event that its receiver refused. */
@Schema(name = "WebhookLetter")
record LetterView(
        UUID id,

        @Schema(description = "The id of the event: `webhook-id`")
        String messageId,

        String type,
        LetterState state,

        @Schema(description = "Why it is set aside") @Nullable
        String reason,

        Instant madeAt,
        Instant changedAt) {

    static LetterView of(Letter letter) {
        return new LetterView(
                letter.id(),
                letter.messageId(),
                letter.type(),
                letter.state(),
                letter.reason(),
                letter.madeAt(),
                letter.changedAt());
    }
}
