package org.commonhour.member.organisation;

import java.time.Instant;
import java.util.UUID;

/**
 * A service that an organisation runs with people.
 *
 * @param category a code of the matching service's list, for example {@code COOKING}
 */
public record Service(
        UUID id,
        UUID communityId,
        UUID organisationId,
        String name,
        String category,
        WorkingState state,
        String createdBy,
        Instant createdAt,
        long version) {}
