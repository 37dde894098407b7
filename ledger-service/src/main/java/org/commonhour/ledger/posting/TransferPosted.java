package org.commonhour.ledger.posting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event that minutes moved.
 *
 * @param transferId the transfer
 * @param communityId its community
 * @param seq its gap-free number in the community
 * @param kind why they moved
 * @param debitAccountId the account they left
 * @param creditAccountId the account they reached
 * @param debitOwnerId the member or organisation they left, if any
 * @param creditOwnerId the member or organisation they reached, if any
 * @param amountMinutes how many
 * @param debitBalanceMinutes the balance they left behind
 * @param creditBalanceMinutes the balance they made
 * @param sessionId the session they paid for, if any
 * @param overrideReason the coded reason why a limit was not applied, if so
 * @param reversesTransferId the transfer it undoes, if any
 * @param reversalReason the coded reason for that
 * @param warnings the soft limits it went beyond, if any
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded
 */
public record TransferPosted(
        UUID transferId,
        UUID communityId,
        long seq,
        TransferKind kind,
        UUID debitAccountId,
        UUID creditAccountId,
        @Nullable UUID debitOwnerId,
        @Nullable UUID creditOwnerId,
        long amountMinutes,
        long debitBalanceMinutes,
        long creditBalanceMinutes,
        @Nullable UUID sessionId,
        @Nullable String overrideReason,
        @Nullable UUID reversesTransferId,
        @Nullable String reversalReason,
        @Nullable List<LimitWarning> warnings,
        Instant occurredAt,
        Instant recordedAt) {}
