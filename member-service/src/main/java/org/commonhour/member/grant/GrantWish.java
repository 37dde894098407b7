package org.commonhour.member.grant;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A grant that somebody wants to give. */
public record GrantWish(
        String subjectId,
        GrantRole role,
        @Nullable UUID memberId,
        @Nullable UUID organisationId) {

    /** The field that is missing or too many for the role, as a JSON pointer; null when the wish is whole. */
    public @Nullable String misfit() {
        if ((role == GrantRole.MEMBER) != (memberId != null)) {
            return "/memberId";
        }
        return (role == GrantRole.STAFF) != (organisationId != null) ? "/organisationId" : null;
    }
}
