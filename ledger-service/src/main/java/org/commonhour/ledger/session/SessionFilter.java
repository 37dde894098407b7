package org.commonhour.ledger.session;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions of a community to list: those that the caller may see, narrowed down.
 *
 * @param communityId the community
 * @param everything whether the caller may see all of them
 * @param memberId the caller's own member, whose sessions they may see
 * @param serviceIds the services whose sessions the caller may see as staff
 * @param arrangementId only those of this arrangement, if given
 * @param serviceId only those of this service, if given
 * @param state only those in this state, if given
 */
public record SessionFilter(
        UUID communityId,
        boolean everything,
        @Nullable UUID memberId,
        List<UUID> serviceIds,
        @Nullable UUID arrangementId,
        @Nullable UUID serviceId,
        @Nullable SessionState state) {}
