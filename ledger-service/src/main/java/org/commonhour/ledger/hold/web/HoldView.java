package org.commonhour.ledger.hold.web;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.posting.Hold;
import org.commonhour.ledger.posting.HoldState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A hold as it stands. */
@Schema(name = "Hold", description = "Minutes reserved on one account for another.")
record HoldView(
        UUID id,

        @Schema(description = "The arrangement it is for, if any.") @Nullable
        UUID arrangementId,

        UUID debitAccountId,
        UUID creditAccountId,
        @Schema(examples = "60") long amountMinutes,
        HoldState state,

        @Schema(description = "What a transfer took up of it.", examples = "0")
        long capturedMinutes,

        @Schema(description = "Why it was refused, as a problem code.", examples = "ledger/insufficient-balance")
        @Nullable
        String reason,

        @Schema(description = "From when on it cannot be taken up any more.") @Nullable
        Instant expiresAt,

        Instant placedAt,
        @Nullable Instant resolvedAt) {

    static HoldView of(Hold hold) {
        var refusal = hold.refusal();
        return new HoldView(
                hold.id(),
                hold.arrangementId(),
                hold.debitAccountId(),
                hold.creditAccountId(),
                hold.amount().value(),
                hold.state(),
                hold.captured().value(),
                refusal == null ? null : refusal.code(),
                hold.expiresAt(),
                hold.placedAt(),
                hold.resolvedAt());
    }
}
