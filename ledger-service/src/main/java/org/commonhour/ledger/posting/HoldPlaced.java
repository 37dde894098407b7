package org.commonhour.ledger.posting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event that a hold was placed or refused.
 *
 * @param holdId the hold
 * @param communityId its community
 * @param arrangementId the arrangement it is for, if any
 * @param accountId the account whose minutes are reserved
 * @param amountMinutes how many
 * @param expiresAt from when on it cannot be taken up any more, if ever
 * @param reason the code of the problem, when it was refused
 */
public record HoldPlaced(
        UUID holdId,
        UUID communityId,
        @Nullable UUID arrangementId,
        UUID accountId,
        long amountMinutes,
        @Nullable Instant expiresAt,
        @Nullable String reason) {}
