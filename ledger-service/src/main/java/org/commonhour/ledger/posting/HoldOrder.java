package org.commonhour.ledger.posting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * Minutes to be reserved on one account for another.
 *
 * @param id chosen by the caller; the idempotency key for ever
 * @param communityId the community of both accounts
 * @param debitAccountId the account that the minutes will leave
 * @param creditAccountId the account that the minutes will reach
 * @param amount how many minutes, at least one
 * @param arrangementId the arrangement they are reserved for, if any
 * @param expiresAt from when on the hold cannot be taken up any more (kept to the microsecond); null for no end
 */
public record HoldOrder(
        UUID id,
        UUID communityId,
        UUID debitAccountId,
        UUID creditAccountId,
        Minutes amount,
        @Nullable UUID arrangementId,
        @Nullable Instant expiresAt)
        implements Order {

    /** Cuts the time to the microsecond, which is what the database keeps. */
    public HoldOrder {
        expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MICROS);
    }
}
