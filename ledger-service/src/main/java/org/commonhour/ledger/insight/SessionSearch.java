package org.commonhour.ledger.insight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sources of a service's figure are wanted.
 *
 * @param communityId the community
 * @param serviceId the service
 * @param period its months
 * @param phase only lines of this phase; null for all
 * @param function only lines of this function; null for all
 * @param after the place where the page before ended; null for the first
 */
public record SessionSearch(
        UUID communityId,
        UUID serviceId,
        Period period,
        @Nullable String phase,
        @Nullable String function,
        CountedSession.@Nullable Place after) {}
