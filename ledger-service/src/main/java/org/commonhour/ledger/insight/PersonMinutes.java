package org.commonhour.ledger.insight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person gave to one service on one side.
 *
 * @param serviceId the service; null for none
 * @param paid which side
 * @param personId the person's pseudonym; null for people whom no event tells apart
 * @param amountMinutes more than 0
 */
public record PersonMinutes(
        @Nullable UUID serviceId, boolean paid, @Nullable UUID personId, long amountMinutes) {}
