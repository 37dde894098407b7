package org.commonhour.member.grant.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.commonhour.member.grant.GrantRole;
import org.commonhour.member.grant.GrantWish;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A grant to be given. */
@Schema(name = "NewGrant")
record GrantRequest(
        @Schema(description = "The `sub` of the person's tokens.", examples = "11111111-1111-4111-8111-111111111104")
        @NotNull
        @Pattern(regexp = "[\\x21-\\x7e]{1,100}", message = "must be the subject of a token, 1 to 100 characters")
        String subjectId,

        @Schema(examples = "STAFF") @NotNull GrantRole role,

        @Schema(description = "Exactly for MEMBER.") @Nullable
        UUID memberId,

        @Schema(description = "Exactly for STAFF.", examples = "0198c1f5-6f00-7000-8000-000000000002") @Nullable
        UUID organisationId) {

    GrantWish wish() {
        return new GrantWish(subjectId, role, memberId, organisationId);
    }
}
