package org.commonhour.member.member.web;

import java.time.LocalDate;
import java.util.UUID;
import org.commonhour.member.member.Channel;
import org.commonhour.member.member.MemberProfile;
import org.commonhour.member.member.MemberState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member; contacts are there for the member and for coordinators only. */
@Schema(name = "Member")
record MemberView(
        UUID id,
        @Schema(examples = "Ada Example") String displayName,
        MemberState state,
        LocalDate joinedOn,
        Channel channel,

        @Schema(description = "Whether the person can sign in, or needs a coordinator.")
        boolean hasSignIn,

        @Nullable String email,
        @Nullable String phone,
        @Nullable String otherPhone,

        @Schema(description = "The member's number in the system they were imported from; for coordinators.") @Nullable
        String externalReference,

        long version) {

    static MemberView of(MemberProfile profile) {
        var member = profile.member();
        var details = member.details();
        var shown = profile.contactShown();
        return new MemberView(
                member.id(),
                details.displayName(),
                member.state(),
                member.joinedOn(),
                member.channel(),
                profile.hasSignIn(),
                shown ? details.email() : null,
                shown ? details.phone() : null,
                shown ? details.otherPhone() : null,
                shown ? member.externalReference() : null,
                member.version());
    }
}
