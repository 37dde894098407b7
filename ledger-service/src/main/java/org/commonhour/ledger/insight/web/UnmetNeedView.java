package org.commonhour.ledger.insight.web;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.insight.UnmetNeed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "UnmetNeed")
record UnmetNeedView(
        UUID needId,

        @Schema(examples = "TRANSPORT") String category,

        @Schema(examples = "BROKER_PHONE") String channel,

        @Schema(description = "The service it is for, if any.") @Nullable
        UUID serviceId,

        Instant askedAt) {

    static UnmetNeedView of(UnmetNeed need) {
        return new UnmetNeedView(need.needId(), need.category(), need.channel(), need.serviceId(), need.askedAt());
    }
}
