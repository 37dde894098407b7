package org.commonhour.member.erasure;

import java.time.Instant;
import java.util.UUID;

/**
 * The event that a person is to be forgotten: whoever holds anything about the member drops it.
 *
 * @param memberId an id that leads to nobody any more
 * @param communityId the community
 * @param erasedAt when the names and contacts became unreadable here
 */
public record MemberErased(UUID memberId, UUID communityId, Instant erasedAt) {

    public static final String TYPE = "org.commonhour.member.member-erased.v1";
}
