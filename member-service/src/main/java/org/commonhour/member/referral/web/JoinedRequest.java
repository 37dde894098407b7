package org.commonhour.member.referral.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** As whom a referred person joins. */
@Schema(name = "ReferralJoined")
record JoinedRequest(
        @Schema(
                description = "The member that the person is already, by an application of their own. Without it a new"
                        + " member is entered.")
        @Nullable
        UUID memberId) {}
