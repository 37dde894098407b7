package org.commonhour.gateway.door.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether somebody is signed in here, and who. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Session")
record SessionView(
        boolean signedIn,
        @Schema(examples = "Ada Ashworth") @Nullable String name,

        @Schema(examples = "11111111-1111-4111-8111-111111111101") @Nullable
        String subjectId) {

    /** Nobody is signed in. */
    static final SessionView NOBODY = new SessionView(false, null, null);
}
