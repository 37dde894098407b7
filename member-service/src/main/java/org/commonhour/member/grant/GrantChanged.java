package org.commonhour.member.grant;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The event that tells all services who may do what. */
public record GrantChanged(
        UUID grantId,
        UUID communityId,
        String subjectId,
        @Nullable UUID memberId,
        @Nullable UUID organisationId,
        GrantRole role,
        GrantState state) {

    public static final String TOPIC = "commonhour.member.grant.v1";
    public static final String TYPE = "org.commonhour.member.grant-changed.v1";

    /** The event for the grant as it is now. */
    public static GrantChanged of(RoleGrant grant) {
        return new GrantChanged(
                grant.id(),
                grant.communityId(),
                grant.subjectId(),
                grant.memberId(),
                grant.organisationId(),
                grant.role(),
                grant.state());
    }
}
