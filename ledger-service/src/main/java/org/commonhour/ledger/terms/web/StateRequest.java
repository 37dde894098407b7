package org.commonhour.ledger.terms.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.commonhour.ledger.account.AccountState;
import org.commonhour.ledger.posting.CloseOrder;
import org.commonhour.ledger.terms.TermsReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The state an account is to have. */
@Schema(name = "AccountStateRequest", description = "The state an account is to have.")
record StateRequest(
        @NotNull @Schema(examples = "CLOSED") AccountState state,

        @NotNull @Schema(examples = "LEFT") TermsReason reason,

        @Valid @Schema(description = "Only with CLOSED: where the balance goes. Left out, it has to be 0.") @Nullable
        ClosingRequest closing) {

    CloseOrder.@Nullable Closing toClosing() {
        return closing == null ? null : new CloseOrder.Closing(closing.transferId(), closing.potId());
    }

    /** The transfer that empties an account. */
    @Schema(
            name = "ClosingRequest",
            description = "The transfer that empties an account into a pot. A pot pays what an account owes only when a"
                    + " coordinator says so.")
    record ClosingRequest(
            @NotNull
            @Schema(
                    description = "Chosen by you; the idempotency key for ever.",
                    examples = "0199f2b4-0000-7000-8000-000000000004")
            UUID transferId,

            @NotNull @Schema(description = "The pot's account.", examples = "0199f2b4-0000-7000-8000-00000000000c")
            UUID potId) {}
}
