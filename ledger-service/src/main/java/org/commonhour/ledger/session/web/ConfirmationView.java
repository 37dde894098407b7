package org.commonhour.ledger.session.web;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.session.Channel;
import org.commonhour.ledger.session.Confirmation;
import org.commonhour.ledger.session.ConfirmationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SessionConfirmation", description = "Whose word made the session confirmed.")
record ConfirmationView(
        @Schema(description = "Missing on sessions from before this was kept.") @Nullable
        ConfirmationKind kind,

        Instant at,

        @Schema(description = "How a coordinator heard of it.") @Nullable
        Channel channel,

        @Nullable UUID onBehalfOfMemberId) {

    static @Nullable ConfirmationView of(@Nullable Confirmation confirmation) {
        return confirmation == null
                ? null
                : new ConfirmationView(
                        confirmation.kind(),
                        confirmation.at(),
                        confirmation.channel(),
                        confirmation.onBehalfOfMemberId());
    }
}
