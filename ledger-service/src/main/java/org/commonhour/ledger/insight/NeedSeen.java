package org.commonhour.ledger.insight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** As much of a published need as insight needs. */
public record NeedSeen(
        UUID needId, UUID communityId, @Nullable UUID serviceId) {}
