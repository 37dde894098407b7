package org.commonhour.matching.member.messaging;

import java.util.UUID;
import org.commonhour.matching.member.MemberState;

/** The part of the member service's event that matching needs. */
record MemberChanged(UUID memberId, UUID communityId, MemberState state) {}
