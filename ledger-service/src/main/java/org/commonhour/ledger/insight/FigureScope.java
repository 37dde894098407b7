package org.commonhour.ledger.insight;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which minutes are meant.
 *
 * @param communityId the community
 * @param period its months
 * @param organisationIds of services that these run; null for all, and for minutes without a service
 * @param serviceId of this service; null for all
 */
public record FigureScope(
        UUID communityId,
        Period period,
        @Nullable List<UUID> organisationIds,
        @Nullable UUID serviceId) {

    /** Keeps its own copy of the list. */
    public FigureScope {
        organisationIds = organisationIds == null ? null : List.copyOf(organisationIds);
    }
}
