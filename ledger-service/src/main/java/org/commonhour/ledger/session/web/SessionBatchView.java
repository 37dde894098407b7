package org.commonhour.ledger.session.web;

import java.util.List;
import org.commonhour.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each session, in the order of the request. */
@Schema(name = "SessionBatch")
record SessionBatchView(List<Item> items) {

    /** What became of one: the session, or why not. */
    @Schema(name = "SessionBatchResult")
    record Item(
            String key,
            @Schema(examples = "201") int status,
            @Nullable SessionView session,
            @Nullable Problem problem) {}
}
