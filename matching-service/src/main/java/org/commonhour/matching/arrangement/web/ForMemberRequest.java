package org.commonhour.matching.arrangement.web;

import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A command that may be given for a member. */
@Schema(name = "ForMemberRequest")
record ForMemberRequest(
        @Nullable @Schema(description = "Coordinators only: the member for whom this is done")
        UUID onBehalfOfMemberId) {

    /** The request itself, or an empty one when there was no body. */
    static ForMemberRequest orEmpty(@Nullable ForMemberRequest request) {
        return Objects.requireNonNullElseGet(request, () -> new ForMemberRequest(null));
    }
}
