package org.commonhour.member.webhook;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as its owner wants it.
 *
 * @param organisationId whose events it gets; null for all events of the community
 */
public record WebhookWish(@Nullable UUID organisationId, String url, Set<String> types) {

    public WebhookWish {
        types = Set.copyOf(types);
    }
}
