package org.commonhour.member.webhook.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonhour.member.webhook.Webhook;
import org.commonhour.member.webhook.WebhookState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook. Its secret is told when it is registered and when it is rotated, and never again. */
@Schema(name = "Webhook")
record WebhookView(
        UUID id,
        @Nullable UUID organisationId,
        String url,
        List<String> types,
        WebhookState state,

        @Schema(description = "Why it is disabled") @Nullable
        String reason,

        @Schema(description = "How often the next event has been tried without success")
        int failures,

        @Nullable Instant failingSince,

        @Schema(description = "When the next attempt is due, while it fails") @Nullable
        Instant nextAttemptAt,

        @Schema(description = "After the last event that is done with: fit for Last-Event-ID")
        String position,

        @Schema(description = "Signs every message: `whsec_` and 32 bytes in Base64") @Nullable
        String secret,

        Instant createdAt,
        long version) {

    static WebhookView of(Webhook webhook) {
        return of(webhook, null);
    }

    static WebhookView of(Webhook webhook, @Nullable String secret) {
        return new WebhookView(
                webhook.id(),
                webhook.organisationId(),
                webhook.url(),
                webhook.types().stream().sorted().toList(),
                webhook.state(),
                webhook.reason(),
                webhook.failures(),
                webhook.failingSince(),
                webhook.failures() == 0 ? null : webhook.nextAttemptAt(),
                webhook.position().text(),
                secret,
                webhook.createdAt(),
                webhook.version());
    }
}
