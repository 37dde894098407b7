package org.commonhour.member.referral;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which referrals are wanted.
 *
 * @param organisationIds only of these organisations; null for all of the community
 */
public record ReferralSearch(
        UUID communityId,
        @Nullable ReferralState state,
        @Nullable Set<UUID> organisationIds) {}
