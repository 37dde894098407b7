package org.commonhour.ledger.posting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as it stands in the ledger.
 *
 * @param id chosen by the caller
 * @param communityId the community of both accounts
 * @param seq its gap-free number in the community, from 1
 * @param debitAccountId the account the minutes left
 * @param creditAccountId the account the minutes reached
 * @param amount how many minutes
 * @param kind why they moved
 * @param sessionId the session they paid for, if any
 * @param captureHoldId the hold it took up, if any
 * @param override the limit that was not applied, if any
 * @param reversal the transfer it undoes, if any
 * @param occurredAt when it happened
 * @param occurredAtGiven whether the caller said when, or the recorded time was taken
 * @param recordedAt when it was recorded; never earlier than the transfer before
 * @param debitBalance the balance of the debit account after it
 * @param creditBalance the balance of the credit account after it
 * @param warnings the soft limits it went beyond
 */
public record PostedTransfer(
        UUID id,
        UUID communityId,
        long seq,
        UUID debitAccountId,
        UUID creditAccountId,
        Minutes amount,
        TransferKind kind,
        @Nullable UUID sessionId,
        @Nullable UUID captureHoldId,
        @Nullable LimitOverride override,
        @Nullable Reversal reversal,
        Instant occurredAt,
        boolean occurredAtGiven,
        Instant recordedAt,
        Minutes debitBalance,
        Minutes creditBalance,
        List<LimitWarning> warnings) {

    /** Keeps a copy of its own. */
    public PostedTransfer {
        warnings = List.copyOf(warnings);
    }

    /** The transfer it undoes, if it undoes one. */
    public @Nullable UUID reversesTransferId() {
        return reversal == null ? null : reversal.transferId();
    }

    /** The same with other warnings. */
    public PostedTransfer withWarnings(List<LimitWarning> some) {
        return new PostedTransfer(
                id,
                communityId,
                seq,
                debitAccountId,
                creditAccountId,
                amount,
                kind,
                sessionId,
                captureHoldId,
                override,
                reversal,
                occurredAt,
                occurredAtGiven,
                recordedAt,
                debitBalance,
                creditBalance,
                some);
    }
}
