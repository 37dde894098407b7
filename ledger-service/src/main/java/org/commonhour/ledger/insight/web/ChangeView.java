package org.commonhour.ledger.insight.web;

import java.util.Set;
import org.commonhour.ledger.insight.Change;
import org.commonhour.ledger.insight.ChangeNote;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "GridChange",
        description = "The period beside the one of the same length before it. Notes are neutral: look into them.")
record ChangeView(
        GridView.Amounts minutesBefore,

        @Schema(description = "How often help of this service was asked for.")
        long needsBefore,

        long needs,
        Set<ChangeNote> notes) {

    static ChangeView of(Change change) {
        return new ChangeView(
                GridView.Amounts.of(change.before()),
                change.needs().before(),
                change.needs().now(),
                change.notes());
    }
}
