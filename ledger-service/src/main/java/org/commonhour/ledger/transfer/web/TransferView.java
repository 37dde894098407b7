package org.commonhour.ledger.transfer.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.posting.LimitWarning;
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

        @Schema(description = "The transfer it undoes, if it undoes one.") @Nullable
        UUID reversesTransferId,

        @Schema(description = "Why it does.", examples = "MISTAKE") @Nullable
        String reversalReason,

        @Schema(description = "The transfer that undid it; told when it is read, not when it is posted.") @Nullable
        UUID reversedByTransferId,

        @Schema(description = "The soft limits it went beyond, of accounts that you may see; they never block.")
        List<LimitWarning> warnings,

        Instant occurredAt,
        Instant recordedAt) {

    static TransferView of(PostedTransfer transfer) {
        return of(transfer, null);
    }

    static TransferView of(PostedTransfer transfer, @Nullable UUID reversedBy) {
        var override = transfer.override();
        var reversal = transfer.reversal();
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
                transfer.reversesTransferId(),
                reversal == null ? null : reversal.reason(),
                reversedBy,
                transfer.warnings(),
                transfer.occurredAt(),
                transfer.recordedAt());
    }
}
