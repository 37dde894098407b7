package org.commonhour.ledger.session.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.commonhour.ledger.session.Channel;
import org.commonhour.ledger.session.DisputeReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "DisputeRequest", description = "What is wrong with a session, as a code.")
record DisputeRequest(
        @NotNull @Schema(examples = "WRONG_MINUTES") DisputeReason reason,

        @Schema(description = "For whom a coordinator says so.") @Nullable
        UUID onBehalfOfMemberId,

        @Schema(description = "How the coordinator heard of it: BROKER_PHONE if left out, BROKER_IN_PERSON or SMS_IVR.")
        @Nullable
        Channel channel) {}
