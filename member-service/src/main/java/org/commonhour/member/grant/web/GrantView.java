package org.commonhour.member.grant.web;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.member.grant.GrantRole;
import org.commonhour.member.grant.GrantState;
import org.commonhour.member.grant.RoleGrant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A grant as coordinators and administrators see it. */
@Schema(name = "Grant")
record GrantView(
        UUID id,
        String subjectId,
        GrantRole role,
        @Nullable UUID memberId,
        @Nullable UUID organisationId,
        GrantState state,
        Instant givenAt,
        @Nullable Instant withdrawnAt,
        long version) {

    static GrantView of(RoleGrant grant) {
        return new GrantView(
                grant.id(),
                grant.subjectId(),
                grant.role(),
                grant.memberId(),
                grant.organisationId(),
                grant.state(),
                grant.givenAt(),
                grant.withdrawnAt(),
                grant.version());
    }
}
