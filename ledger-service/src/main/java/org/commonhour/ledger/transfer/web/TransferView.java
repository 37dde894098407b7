package org.commonhour.ledger.transfer.web;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.posting.PostedTransfer;
import org.commonhour.ledger.posting.TransferKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A transfer as either side may see it: without anybody's balance. */
@Schema(name = "Transfer", description = "A transfer as either side may see it: without anybody's balance.")
record TransferView(
        UUID id,

        @Schema(description = "Its gap-free number in the community's ledger.", examples = "42")
        long seq,

        UUID debitAccountId,
        UUID creditAccountId,
        @Schema(examples = "90") long amountMinutes,
        TransferKind kind,
        @Nullable UUID sessionId,
        @Nullable UUID holdId,
        @Nullable String overrideReason,
        Instant occurredAt,
        Instant recordedAt) {

    static TransferView of(PostedTransfer transfer) {
        var override = transfer.override();
        return new TransferView(
                transfer.id(),
                transfer.seq(),
                transfer.debitAccountId(),
                transfer.creditAccountId(),
                transfer.amount().value(),
                transfer.kind(),
                transfer.sessionId(),
                transfer.captureHoldId(),
                override == null ? null : override.reason(),
                transfer.occurredAt(),
                transfer.recordedAt());
    }
}
