package org.commonhour.ledger.posting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event that a hold was placed or refused.
 *
 * @param holdId the hold
 * @param communityId its community
 * @param arrangementId the arrangement it is for
 * @param accountId the account whose minutes are reserved
 * @param amountMinutes how many
 * @param reason the code of the problem, when it was refused
 */
public record HoldPlaced(
        UUID holdId,
        UUID communityId,
        UUID arrangementId,
        UUID accountId,
        long amountMinutes,
        @Nullable String reason) {}
