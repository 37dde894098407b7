package org.commonhour.member.wellbeing.web;

import org.commonhour.member.wellbeing.Swemwbs;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A raw sum and its metric score. */
@Schema(name = "SwemwbsScore")
record SwemwbsView(
        @Schema(examples = "21") int rawScore,

        @Schema(description = "7.00 to 35.00.", examples = "19.25")
        double metricScore) {

    private static final double HUNDREDTHS = 100.0;

    static SwemwbsView of(int rawScore) {
        return new SwemwbsView(rawScore, Swemwbs.metricHundredths(rawScore) / HUNDREDTHS);
    }
}
