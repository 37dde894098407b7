package org.commonhour.ledger.posting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event that a hold ended.
 *
 * @param holdId the hold
 * @param communityId its community
 * @param arrangementId the arrangement it was for, if any
 * @param outcome how it ended
 * @param capturedMinutes how much of it a transfer took up
 */
public record HoldResolved(
        UUID holdId, UUID communityId, @Nullable UUID arrangementId, HoldState outcome, long capturedMinutes) {}
