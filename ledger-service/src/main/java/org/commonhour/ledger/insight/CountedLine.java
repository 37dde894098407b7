package org.commonhour.ledger.insight;

import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Minutes that count for a service.
 *
 * @param serviceId the service
 * @param month when
 * @param side paid or unpaid
 * @param memberId whose minutes, where the event says so
 * @param amountMinutes how many
 */
public record CountedLine(
        UUID serviceId,
        YearMonth month,
        Side side,
        @Nullable UUID memberId,
        long amountMinutes) {}
