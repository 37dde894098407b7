package org.commonhour.member.organisation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A service that an organisation runs with people.
 *
 * @param category a code of the matching service's list, for example {@code COOKING}
 * @param siteIds where it is, in the order of the ids
 */
public record Service(
        UUID id,
        UUID communityId,
        UUID organisationId,
        String name,
        String category,
        Listing listing,
        List<UUID> siteIds,
        WorkingState state,
        String createdBy,
        Instant createdAt,
        Instant changedAt,
        long version) {

    public Service {
        siteIds = siteIds.stream().distinct().sorted().toList();
    }

    /** The same service with other facts. */
    Service changed(ServiceFacts facts, WorkingState newState, Instant now) {
        return new Service(
                id,
                communityId,
                organisationId,
                facts.name().strip(),
                facts.category(),
                facts.listing(),
                facts.siteIds(),
                newState,
                createdBy,
                createdAt,
                now,
                version + 1);
    }
}
