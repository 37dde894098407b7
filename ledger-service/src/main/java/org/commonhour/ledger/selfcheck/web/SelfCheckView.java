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
        return new SelfCheckView(
                checkedAt,
                findings.stream()
                        .map(finding -> new CheckView(finding.invariant(), finding.holds(), finding.found()))
                        .toList());
    }

    /** One invariant. */
    @Schema(name = "Check")
    record CheckView(
            Invariant code,
            boolean holds,

            @Schema(description = "In how many places it is broken.", examples = "0")
            long found) {}
}
