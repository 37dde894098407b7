package org.commonhour.ledger.transfer.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.LimitOverride;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.posting.TransferOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Minutes to be moved from one account to another. */
@Schema(name = "TransferRequest", description = "Minutes to be moved from one account to another.")
record TransferRequest(
        @NotNull
        @Schema(
                description = "Chosen by you; the idempotency key for ever.",
                examples = "0199f2b4-0000-7000-8000-000000000001")
        UUID id,

        @NotNull
        @Schema(description = "The account the minutes leave.", examples = "0199f2b4-0000-7000-8000-00000000000a")
        UUID debitAccountId,

        @NotNull
        @Schema(description = "The account the minutes reach.", examples = "0199f2b4-0000-7000-8000-00000000000b")
        UUID creditAccountId,

        @NotNull
        @Min(1)
        @Max(5_256_000)
        @Schema(description = "Whole minutes, 1 to 10080 unless the community says otherwise.", examples = "90")
        Long amountMinutes,

        @NotNull @Schema(description = "Members may send GIFT only.", examples = "GIFT")
        AskedKind kind,

        @Schema(
                description = "When it happened; left out it is when it is recorded.",
                examples = "2026-05-12T10:00:00Z")
        @Nullable
        Instant occurredAt,

        @Schema(description = "An open hold between the same accounts that this transfer takes up.") @Nullable
        UUID holdId,

        @Schema(description = "Coordinators only: floor and ceiling do not apply, for this reason.") @Nullable
        OverrideReason overrideReason,

        @Schema(description = "In a batch, neighbours with the same number are posted all or none.", examples = "1")
        @Nullable
        Integer linkedGroup) {

    TransferOrder toOrder(UUID communityId, String subject) {
        return new TransferOrder(
                id,
                communityId,
                debitAccountId,
                creditAccountId,
                Minutes.of(amountMinutes),
                TransferKind.valueOf(kind.name()),
                null,
                holdId,
                overrideReason == null ? null : new LimitOverride(overrideReason.name(), subject),
                occurredAt,
                linkedGroup);
    }
}
