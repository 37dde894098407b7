package org.commonhour.ledger.insight.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.commonhour.ledger.insight.CountedSession;
import org.commonhour.ledger.insight.SourceKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "CountedSession", description = "A session or a report of staff hours that made a figure.")
record CountedSessionView(
        SourceKind kind,

        @Schema(description = "The id of the session or of the staff hours.")
        UUID id,

        @Schema(description = "The version that is counted.")
        long version,

        @Schema(examples = "2026-05", implementation = String.class)
        YearMonth month,

        @Nullable LocalDate occurredOn,
        @Schema(examples = "90") long unpaidMinutes,
        @Schema(examples = "180") long paidMinutes) {

    static CountedSessionView of(CountedSession session) {
        return new CountedSessionView(
                session.kind(),
                session.id(),
                session.version(),
                session.month(),
                session.occurredOn(),
                session.unpaidMinutes(),
                session.paidMinutes());
    }
}
