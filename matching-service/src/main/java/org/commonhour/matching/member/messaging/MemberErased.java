package org.commonhour.matching.member.messaging;

import java.util.UUID;

/** The part of the member service's event that matching needs. */
record MemberErased(UUID memberId) {}
