package org.commonhour.member.webhook;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The webhooks in store, with their secrets sealed. */
public interface Webhooks {

    /** Adds a webhook, unless its owner has this many already; whether it was added. */
    Uni<Boolean> add(Webhook webhook, String secret, int most);

    Uni<Optional<Webhook>> find(UUID communityId, UUID id);

    /** The webhook, kept from changing until the unit of work ends. */
    Uni<Optional<Webhook>> findForChange(UUID communityId, UUID id);

    /** At most {@code limit} webhooks with ids greater than {@code after}; of one organisation, or all of the community. */
    Uni<List<Webhook>> list(UUID communityId, @Nullable UUID organisationId, @Nullable UUID after, int limit);

    /** Keeps what its owner has changed; whoever delivers at the moment stops at the next step. */
    Uni<Void> save(Webhook webhook);

    /** Removes it with its secret, attempts and letters. */
    Uni<Void> remove(Webhook webhook);

    /** Puts a new secret first; the one before stays valid until then. */
    Uni<Void> rotate(Webhook webhook, String secret, Instant previousUntil);

    /** The secrets that are valid at the time. */
    Uni<WebhookSecrets> secrets(UUID communityId, UUID id, Instant at);
}
