package org.commonhour.ledger.session.web;

import java.util.UUID;
import org.commonhour.ledger.session.Channel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "SessionNoticeRequest", description = "Empty, unless a coordinator told somebody.")
record NoticeRequest(
        @Nullable UUID onBehalfOfMemberId,

        @Schema(description = "How: BROKER_PHONE if left out, BROKER_IN_PERSON or SMS_IVR.") @Nullable
        Channel channel) {

    static final NoticeRequest OWN = new NoticeRequest(null, null);
}
