package org.commonhour.member.joining.web;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.member.joining.Application;
import org.commonhour.member.joining.ApplicationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application as the person and the coordinators see it: the same on both sides. */
@Schema(name = "Application")
record ApplicationView(
        UUID id,
        UUID communityId,
        @Schema(examples = "Ben Example") String displayName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String about,
        ApplicationState state,

        @Schema(description = "Why it was refused.") @Nullable
        String reason,

        @Schema(description = "The member that the person became.") @Nullable
        UUID memberId,

        Instant openedAt,
        @Nullable Instant decidedAt,
        long version) {

    static ApplicationView of(Application application) {
        var details = application.details();
        return new ApplicationView(
                application.id(),
                application.communityId(),
                details.displayName(),
                details.email(),
                details.phone(),
                application.about(),
                application.state(),
                application.reason(),
                application.memberId(),
                application.openedAt(),
                application.decidedAt(),
                application.version());
    }
}
