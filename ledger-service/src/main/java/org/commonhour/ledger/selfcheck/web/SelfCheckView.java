package org.commonhour.ledger.selfcheck.web;

import java.time.Instant;
import java.util.List;
import org.commonhour.ledger.selfcheck.Finding;
import org.commonhour.ledger.selfcheck.Invariant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a self-check found. */
@Schema(name = "SelfCheck", description = "What a check of the ledger's invariants found.")
record SelfCheckView(Instant checkedAt, List<CheckView> checks) {

    static SelfCheckView of(Instant checkedAt, List<Finding> findings) {
        return new SelfCheckView(checkedAt, findings.stream().map(CheckView::of).toList());
    }

    /** One invariant. */
    @Schema(name = "Check")
    record CheckView(
            Invariant code,
            boolean holds,

            @Schema(description = "In how many places it is broken.", examples = "0")
            long found,

            @Schema(description = "The first of these places, at most 20.")
            List<PlaceView> places) {

        static CheckView of(Finding finding) {
            return new CheckView(
                    finding.invariant(),
                    finding.holds(),
                    finding.found(),
                    finding.places().stream()
                            .map(place -> new PlaceView(place.table(), place.row(), place.fault()))
                            .toList());
        }
    }

    /** A row that breaks an invariant. */
    @Schema(name = "CheckPlace")
    record PlaceView(
            @Schema(description = "The table of the row.", examples = "transfer")
            String table,

            @Schema(description = "The key of the row.") String row,

            @Schema(description = "What is wrong with it.") String fault) {}
}
