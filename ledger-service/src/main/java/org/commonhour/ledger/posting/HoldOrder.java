package org.commonhour.ledger.posting;

import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;

/**
 * Minutes to be reserved on one account for another.
 *
 * @param id chosen by the caller; the idempotency key for ever
 * @param communityId the community of both accounts
 * @param debitAccountId the account that the minutes will leave
 * @param creditAccountId the account that the minutes will reach
 * @param amount how many minutes, at least one
 * @param arrangementId the arrangement they are reserved for
 */
public record HoldOrder(
        UUID id, UUID communityId, UUID debitAccountId, UUID creditAccountId, Minutes amount, UUID arrangementId)
        implements Order {}
