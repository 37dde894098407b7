package org.commonhour.matching.arrangement.messaging;

import java.util.List;
import java.util.UUID;
import org.commonhour.matching.history.SettledContribution;
import org.jspecify.annotations.Nullable;

/** The part of the ledger's session event that matching needs. */
record SessionChanged(UUID sessionId, State state, @Nullable UUID arrangementId, List<Line> contributions) {

    /** Where the session stands. */
    enum State {
        RECORDED,
        CONFIRMED,
        SETTLED,
        REFUSED,
        DISPUTED,
        WITHDRAWN
    }

    /** One person's line; paid staff have no member id. */
    record Line(UUID contributionId, @Nullable UUID memberId, SettledContribution.Part part, long amountMinutes) {}
}
