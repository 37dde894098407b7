package org.commonhour.member.webhook.store;

import java.util.Set;
import java.util.TreeSet;
import org.commonhour.member.stream.StreamPosition;
import org.commonhour.member.webhook.Webhook;
import org.commonhour.member.webhook.WebhookState;

/** Turns rows into webhooks, and back. */
final class WebhookRows {

    private WebhookRows() {}

    static Webhook webhook(WebhookRow row) {
        return new Webhook(
                row.id,
                row.communityId,
                row.organisationId,
                row.url,
                row.types.isEmpty() ? Set.of() : Set.of(row.types.split(",")),
                WebhookState.valueOf(row.state),
                row.reason,
                StreamPosition.parse(row.communityId, row.position)
                        .orElseThrow(() -> new IllegalStateException("a position that is none in webhook " + row.id)),
                row.failures,
                row.failingSince,
                row.nextAttemptAt,
                row.createdBy,
                row.createdAt,
                row.version);
    }

    /** Writes into the row what may change. */
    static void write(Webhook webhook, WebhookRow row) {
        row.url = webhook.url();
        row.types = String.join(",", new TreeSet<>(webhook.types()));
        row.state = webhook.state().name();
        row.reason = webhook.reason();
        row.position = webhook.position().text();
        row.failures = webhook.failures();
        row.failingSince = webhook.failingSince();
        row.nextAttemptAt = webhook.nextAttemptAt();
        row.version = webhook.version();
    }
}
