package org.commonhour.ledger.hold.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.posting.HoldOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Minutes to be reserved on one account for another. */
@Schema(name = "HoldRequest", description = "Minutes to be reserved on one account for another.")
record HoldRequest(
        @NotNull
        @Schema(
                description = "Chosen by you; the idempotency key for ever.",
                examples = "0199f2b4-0000-7000-8000-000000000002")
        UUID id,

        @NotNull
        @Schema(description = "The account the minutes will leave.", examples = "0199f2b4-0000-7000-8000-00000000000a")
        UUID debitAccountId,

        @NotNull
        @Schema(description = "The account the minutes will reach.", examples = "0199f2b4-0000-7000-8000-00000000000b")
        UUID creditAccountId,

        @NotNull
        @Min(1)
        @Max(5_256_000)
        @Schema(description = "Whole minutes, 1 to 10080 unless the community says otherwise.", examples = "60")
        Long amountMinutes,

        @NotNull
        @Schema(
                description = "From when on it cannot be taken up any more; at most 366 days away.",
                examples = "2026-08-10T10:00:00Z")
        Instant expiresAt) {

    HoldOrder toOrder(UUID communityId) {
        return new HoldOrder(
                id, communityId, debitAccountId, creditAccountId, Minutes.of(amountMinutes), null, expiresAt);
    }
}
