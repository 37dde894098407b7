package org.commonhour.ledger.posting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * Minutes to be moved from one account to another.
 *
 * <p>The id is the idempotency key for ever: a second order with the same id and content gets the stored result, also
 * when that was a refusal; one with other content is refused. After a refusal try again with a new id.
 *
 * @param id chosen by the caller
 * @param communityId the community of both accounts
 * @param debitAccountId the account the minutes leave
 * @param creditAccountId the account the minutes reach
 * @param amount how many minutes, at least one
 * @param kind why they move
 * @param sessionId the session they pay for, if any
 * @param captureHoldId an open hold on the same two accounts that this transfer takes up and resolves, if any; what the
 *     transfer does not need is released, what it needs beyond the hold must be available
 * @param override set when floor, ceiling and the bound on the amount shall not apply
 * @param occurredAt when it happened (kept to the microsecond); null for "as it is recorded"
 * @param reversal the transfer it undoes and why; exactly for transfers of kind {@code REVERSAL}
 * @param linkedGroup neighbours in one list with the same number are posted all or none; null stands alone
 */
public record TransferOrder(
        UUID id,
        UUID communityId,
        UUID debitAccountId,
        UUID creditAccountId,
        Minutes amount,
        TransferKind kind,
        @Nullable UUID sessionId,
        @Nullable UUID captureHoldId,
        @Nullable LimitOverride override,
        @Nullable Instant occurredAt,
        @Nullable Reversal reversal,
        @Nullable Integer linkedGroup)
        implements Order {

    /** Cuts the time to the microsecond, which is what the database keeps. */
    public TransferOrder {
        occurredAt = occurredAt == null ? null : occurredAt.truncatedTo(ChronoUnit.MICROS);
        if ((kind == TransferKind.REVERSAL) != (reversal != null)) {
            throw new IllegalArgumentException("A reversal names the transfer it undoes, and nothing else does.");
        }
    }

    /** A transfer that undoes no other. */
    public TransferOrder(
            UUID id,
            UUID communityId,
            UUID debitAccountId,
            UUID creditAccountId,
            Minutes amount,
            TransferKind kind,
            @Nullable UUID sessionId,
            @Nullable UUID captureHoldId,
            @Nullable LimitOverride override,
            @Nullable Instant occurredAt,
            @Nullable Integer linkedGroup) {
        this(
                id,
                communityId,
                debitAccountId,
                creditAccountId,
                amount,
                kind,
                sessionId,
                captureHoldId,
                override,
                occurredAt,
                null,
                linkedGroup);
    }

    /** The transfer it undoes, if it undoes one. */
    public @Nullable UUID reversesTransferId() {
        return reversal == null ? null : reversal.transferId();
    }
}
