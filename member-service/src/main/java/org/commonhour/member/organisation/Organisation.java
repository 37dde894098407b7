package org.commonhour.member.organisation;

import java.time.Instant;
import java.util.UUID;

/** A partner agency: a council, a hospital, a charity. */
public record Organisation(
        UUID id,
        UUID communityId,
        String name,
        WorkingState state,
        String createdBy,
        Instant createdAt,
        long version) {}
