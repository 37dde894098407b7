package org.commonhour.ledger.arrangement.messaging;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.arrangement.Arrangement;
import org.commonhour.ledger.arrangement.ArrangementState;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/** As much of matching's event as the ledger needs. */
record ArrangementChanged(
        UUID arrangementId,
        UUID communityId,
        long version,
        ArrangementState state,
        UUID giverMemberId,
        UUID receiverMemberId,
        @Nullable UUID serviceId,
        @Nullable Instant startsAt,
        long amountMinutes) {

    Arrangement arrangement() {
        return new Arrangement(
                arrangementId,
                communityId,
                version,
                state,
                giverMemberId,
                receiverMemberId,
                serviceId,
                startsAt,
                Minutes.of(amountMinutes));
    }
}
