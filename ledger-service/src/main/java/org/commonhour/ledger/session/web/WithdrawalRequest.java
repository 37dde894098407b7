package org.commonhour.ledger.session.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.commonhour.ledger.session.CorrectionOrder;
import org.commonhour.ledger.session.DisputeReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "WithdrawalRequest", description = "That a session did not happen.")
record WithdrawalRequest(
        @NotNull @Min(1) @Schema(description = "The version that you have seen.", examples = "3")
        Long version,

        @Schema(defaultValue = "NOT_HAPPENED") @Nullable DisputeReason reason,

        @Schema(description = "True when floor and ceiling shall not apply; for coordinators.") @Nullable
        Boolean beyondLimits,

        @Schema(description = "For whom a coordinator withdraws it.") @Nullable
        UUID onBehalfOfMemberId) {

    CorrectionOrder order() {
        return new CorrectionOrder(
                version, reason == null ? DisputeReason.NOT_HAPPENED : reason, Boolean.TRUE.equals(beyondLimits));
    }
}
