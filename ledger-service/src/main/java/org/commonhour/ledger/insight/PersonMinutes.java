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
 * @param heads how many people that is, at the least: 1 for a person; 0 when nobody says
 */
public record PersonMinutes(
        @Nullable UUID serviceId, boolean paid, @Nullable UUID personId, long amountMinutes, long heads) {

    /** Minutes of a person; without one, of nobody knows how many. */
    public PersonMinutes(@Nullable UUID serviceId, boolean paid, @Nullable UUID personId, long amountMinutes) {
        this(serviceId, paid, personId, amountMinutes, personId == null ? 0 : 1);
    }
}
