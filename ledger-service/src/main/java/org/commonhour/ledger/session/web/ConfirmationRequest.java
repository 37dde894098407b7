package org.commonhour.ledger.session.web;

import java.util.UUID;
import org.commonhour.ledger.session.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ConfirmationRequest", description = "Empty, unless a coordinator confirms for somebody.")
record ConfirmationRequest(
        @Nullable UUID onBehalfOfMemberId,

        @Schema(description = "How the coordinator heard of it: BROKER_PHONE if left out, BROKER_IN_PERSON or SMS_IVR.")
        @Nullable
        Channel channel) {

    static final ConfirmationRequest OWN = new ConfirmationRequest(null, null);
}
