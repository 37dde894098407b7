package org.commonhour.ledger.insight;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a session of an arrangement counts.
 *
 * @param sessionId the session
 * @param communityId its community
 * @param version the session's version
 * @param arrangementId the arrangement that it is of
 * @param confirmedAt when this version came to count; null when it does not
 */
public record Confirmation(
        UUID sessionId,
        UUID communityId,
        long version,
        UUID arrangementId,
        @Nullable Instant confirmedAt) {}
