package org.commonhour.member.webhook.web;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.member.webhook.Answer;
import org.commonhour.member.webhook.Attempt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One attempt to deliver a message. */
@Schema(name = "WebhookAttempt")
record AttemptView(
        UUID id,

        @Schema(description = "The id of the event: `webhook-id`")
        String messageId,

        String type,

        @Schema(description = "1 for the first attempt of this message")
        int number,

        Instant at,
        Answer.Kind outcome,

        @Schema(description = "The HTTP status; left out when there was no answer") @Nullable
        Integer status,

        long durationMs) {

    static AttemptView of(Attempt attempt) {
        return new AttemptView(
                attempt.id(),
                attempt.messageId(),
                attempt.type(),
                attempt.number(),
                attempt.at(),
                attempt.answer().kind(),
                attempt.answer().status(),
                attempt.answer().durationMs());
    }
}
