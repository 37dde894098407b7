package org.commonhour.matching.erasure;

import java.time.Instant;
import java.util.UUID;

/**
 * The event that matching dropped what it held of an erased member; told again when it was asked again.
 *
 * @param memberId an id that leads to nobody any more
 * @param communityId the community
 * @param forgottenAt when it was dropped here
 */
public record MemberForgotten(UUID memberId, UUID communityId, Instant forgottenAt) {

    public static final String TOPIC = "commonhour.matching.erasure.v1";
    public static final String TYPE = "org.commonhour.matching.member-forgotten.v1";
}
