package org.commonhour.member.grant;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role given to a signed-in person (or an agency's client) in a community.
 *
 * @param subjectId the person's id at the identity provider
 * @param memberId the member that the person is, exactly for the role of a member
 * @param organisationId the organisation that the person works for, exactly for staff
 */
public record RoleGrant(
        UUID id,
        UUID communityId,
        String subjectId,
        GrantRole role,
        @Nullable UUID memberId,
        @Nullable UUID organisationId,
        GrantState state,
        String givenBy,
        Instant givenAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        long version) {

    /** A grant that is in force from now on. */
    public static RoleGrant give(UUID id, UUID communityId, GrantWish wish, String givenBy, Instant now) {
        return new RoleGrant(
                id,
                communityId,
                wish.subjectId(),
                wish.role(),
                wish.memberId(),
                wish.organisationId(),
                GrantState.ACTIVE,
                givenBy,
                now,
                null,
                null,
                1);
    }

    /** The grant after it was taken back. */
    public RoleGrant withdrawn(String by, Instant now) {
        return new RoleGrant(
                id,
                communityId,
                subjectId,
                role,
                memberId,
                organisationId,
                GrantState.WITHDRAWN,
                givenBy,
                givenAt,
                by,
                now,
                version + 1);
    }

    public boolean isActive() {
        return state == GrantState.ACTIVE;
    }

    /** When it last changed. */
    public Instant changedAt() {
        return withdrawnAt == null ? givenAt : withdrawnAt;
    }
}
