package org.commonhour.ledger.staffhours;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reports of a community to list.
 *
 * @param communityId the community
 * @param organisationIds only those of these organisations; null for all
 * @param serviceId only those of this service, if given
 * @param month only those of this month, if given
 */
public record StaffHoursFilter(
        UUID communityId,
        @Nullable List<UUID> organisationIds,
        @Nullable UUID serviceId,
        @Nullable YearMonth month) {}
