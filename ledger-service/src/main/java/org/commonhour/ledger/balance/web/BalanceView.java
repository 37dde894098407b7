package org.commonhour.ledger.balance.web;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.balance.PastBalance;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an account held at a moment. */
@Schema(name = "Balance", description = "What an account held at a moment.")
record BalanceView(
        UUID accountId,

        @Schema(description = "Posted minutes; negative when more was received than given.", examples = "-30")
        long balanceMinutes,

        @Schema(description = "The moment, when the balance is of what had been recorded by then.") @Nullable
        Instant recordedAt,

        @Schema(description = "The moment, when the balance is of what had happened by then.") @Nullable
        Instant occurredAt,

        @Schema(
                description = "The number of the last entry that was looked at. With the same number the answer for the"
                        + " same moment is the same for ever.",
                examples = "7")
        long version) {

    static BalanceView of(
            UUID accountId, PastBalance past, @Nullable Instant recordedAt, @Nullable Instant occurredAt) {
        return new BalanceView(accountId, past.balance().value(), recordedAt, occurredAt, past.version());
    }
}
