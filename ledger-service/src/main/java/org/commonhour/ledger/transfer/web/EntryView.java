package org.commonhour.ledger.transfer.web;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.posting.TransferKind;
import org.commonhour.ledger.transfer.AccountEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of an account. */
@Schema(name = "Entry", description = "One line of an account: what a transfer did to it.")
record EntryView(
        @Schema(
                description = "The account and the number of the entry.",
                examples = "0199f2b4-0000-7000-8000-00000000000a.7")
        String id,

        UUID transferId,

        @Schema(description = "Negative where the minutes left.", examples = "-90")
        long amountMinutes,

        @Schema(examples = "30") long balanceAfterMinutes,

        @Schema(description = "The member or organisation on the other side.") @Nullable
        UUID otherOwnerId,

        TransferKind kind,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable UUID sessionId) {

    static EntryView of(AccountEntry entry) {
        return new EntryView(
                entry.accountId() + "." + entry.version(),
                entry.transferId(),
                entry.amount().value(),
                entry.balanceAfter().value(),
                entry.otherOwnerId(),
                entry.kind(),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.sessionId());
    }
}
