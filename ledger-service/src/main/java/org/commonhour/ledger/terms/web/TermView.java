package org.commonhour.ledger.terms.web;

import java.time.Instant;
import org.commonhour.ledger.posting.AccountChangeKind;
import org.commonhour.ledger.terms.AccountTerm;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change of an account's state or limits. */
@Schema(name = "AccountTermsChange", description = "One change of an account's state or limits.")
record TermView(
        AccountChangeKind change,

        @Schema(description = "What holds from then on.") TermsView terms,

        @Schema(description = "Absent for the opening.", examples = "UNDER_REVIEW") @Nullable
        String reason,

        @Schema(description = "The subject id of who decided it; for coordinators.") @Nullable
        String decidedBy,

        Instant recordedAt) {

    static TermView of(AccountTerm term, boolean toCoordinator) {
        return new TermView(
                term.change(),
                TermsView.of(term.accountId(), term.revision(), term.state(), term.limit()),
                term.reason(),
                toCoordinator ? term.decidedBy() : null,
                term.recordedAt());
    }
}
