package org.commonhour.matching.arrangement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one member proposes to another.
 *
 * @param amountMinutes how long it takes, in minutes; null takes the need's own
 */
public record Invitation(
        UUID needId,
        UUID offerId,
        @Nullable Instant startsAt,
        @Nullable Long amountMinutes) {}
