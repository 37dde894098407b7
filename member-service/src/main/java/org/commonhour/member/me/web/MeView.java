package org.commonhour.member.me.web;

import java.util.List;
import java.util.UUID;
import org.commonhour.member.grant.GrantRole;
import org.commonhour.member.me.Membership;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The signed-in person. */
@Schema(name = "Me")
record MeView(String subjectId, boolean platformAdministrator, List<MembershipView> memberships) {

    /** What the person is in one community. */
    @Schema(name = "Membership")
    record MembershipView(
            UUID communityId,
            @Schema(examples = "Riverside Time Bank") String communityName,
            @Nullable UUID memberId,
            @Schema(examples = "Ada Example") @Nullable String displayName,
            List<HeldGrantView> grants) {

        static MembershipView of(Membership membership) {
            var member = membership.member();
            return new MembershipView(
                    membership.community().id(),
                    membership.community().name(),
                    member == null ? null : member.id(),
                    member == null ? null : member.details().displayName(),
                    membership.grants().stream()
                            .map(grant -> new HeldGrantView(grant.role(), grant.organisationId()))
                            .toList());
        }
    }

    /** A role that the person has there. */
    @Schema(name = "HeldGrant")
    record HeldGrantView(GrantRole role, @Nullable UUID organisationId) {}
}
