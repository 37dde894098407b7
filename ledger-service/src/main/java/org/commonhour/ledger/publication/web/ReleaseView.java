package org.commonhour.ledger.publication.web;

import java.time.Instant;
import org.commonhour.ledger.publication.ReleasedTable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Release", description = "A table that was released.")
record ReleaseView(
        @Schema(examples = "2026-Q3") String quarter,

        @Schema(examples = "1") int revision,

        Instant releasedAt) {

    static ReleaseView of(ReleasedTable released) {
        return new ReleaseView(released.quarter().toString(), released.revision(), released.releasedAt());
    }
}
