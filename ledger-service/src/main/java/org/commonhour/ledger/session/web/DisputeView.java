package org.commonhour.ledger.session.web;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.session.Dispute;
import org.commonhour.ledger.session.DisputeReason;
import org.commonhour.ledger.session.SessionState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SessionDispute", description = "What is said to be wrong with the session.")
record DisputeView(
        DisputeReason reason,

        @Schema(description = "The party who says so; missing for a coordinator and for staff.") @Nullable
        UUID byMemberId,

        Instant at,

        @Schema(description = "How the session stood: RECORDED or SETTLED.")
        SessionState from) {

    static @Nullable DisputeView of(@Nullable Dispute dispute) {
        return dispute == null
                ? null
                : new DisputeView(dispute.reason(), dispute.memberId(), dispute.at(), dispute.from());
    }
}
