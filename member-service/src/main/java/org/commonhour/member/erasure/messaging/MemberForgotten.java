package org.commonhour.member.erasure.messaging;

import java.time.Instant;
import java.util.UUID;

/** That a service dropped what it held of a member. */
record MemberForgotten(UUID memberId, Instant forgottenAt) {}
