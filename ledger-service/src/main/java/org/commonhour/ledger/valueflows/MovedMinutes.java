package org.commonhour.ledger.valueflows;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer with whom its two accounts belong to.
 *
 * @param seq its number in the community's ledger
 * @param id the transfer
 * @param from the account that gave
 * @param to the account that got
 * @param amountMinutes how many minutes
 * @param occurredAt when
 * @param sessionId the session that they were paid for, if any
 * @param reversesId the transfer that this undoes, if any
 */
public record MovedMinutes(
        long seq,
        UUID id,
        Side from,
        Side to,
        long amountMinutes,
        Instant occurredAt,
        @Nullable UUID sessionId,
        @Nullable UUID reversesId) {

    /**
     * An account.
     *
     * @param accountId its id
     * @param ownerId the member or organisation; null for what belongs to the community
     * @param issue whether minutes come into being there
     */
    public record Side(UUID accountId, @Nullable UUID ownerId, boolean issue) {}
}
