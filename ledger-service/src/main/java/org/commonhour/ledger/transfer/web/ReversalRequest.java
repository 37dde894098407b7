package org.commonhour.ledger.transfer.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A transfer to be undone, whole or in part. */
@Schema(name = "ReversalRequest", description = "A transfer to be undone, whole or in part.")
record ReversalRequest(
        @NotNull
        @Schema(
                description = "The id of the new transfer, chosen by you; the idempotency key for ever.",
                examples = "0199f2b4-0000-7000-8000-000000000003")
        UUID id,

        @Min(1)
        @Max(5_256_000)
        @Schema(description = "How many minutes go back, at most what was moved; left out, all.", examples = "30")
        @Nullable
        Long amountMinutes,

        @NotNull @Schema(examples = "MISTAKE") ReversalReason reason,

        @Schema(description = "Coordinators only: floor and ceiling do not apply, for this reason.") @Nullable
        OverrideReason overrideReason) {}
