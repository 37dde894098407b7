package org.commonhour.ledger.session.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Sessions to be recorded, each for itself. */
@Schema(name = "SessionBatchRequest")
record SessionBatchRequest(
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Item> items) {

    /**
     * One session.
     *
     * @param session checked by itself, so that a bad one does not stop the others
     */
    @Schema(name = "SessionBatchItem")
    record Item(
            @Schema(
                    description =
                            "The idempotency key of this session, new for each: the same key again records nothing"
                                    + " twice, here or by `POST …/sessions`.",
                    examples = "rota-2026-05-12/3")
            @NotNull
            @Pattern(regexp = "[\\x21-\\x7E]{1,200}", message = "must be 1 to 200 visible characters")
            String key,

            @NotNull SessionRequest session) {}
}
