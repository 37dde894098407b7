package org.commonhour.matching.suggestion.web;

import org.commonhour.matching.suggestion.Reason;
import org.commonhour.matching.suggestion.ReasonCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One part of a score, with its sentence. */
@Schema(name = "ReasonView")
record ReasonView(
        ReasonCode code,

        @Schema(examples = "Free on Tuesdays from 9:00 to 17:00")
        String text,

        @Schema(examples = "200") int weight) {

    static ReasonView of(Reason reason) {
        return new ReasonView(reason.code(), reason.text(), reason.weight());
    }
}
