package org.commonhour.ledger.insight.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.commonhour.ledger.insight.Estimate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Estimate", description = "A term that nobody knows exactly: low ≤ central ≤ high.")
record EstimateRequest(
        @NotNull @Schema(examples = "0.1") Double low,
        @NotNull @Schema(examples = "0.2") Double central,
        @NotNull @Schema(examples = "0.3") Double high,

        @NotNull @Min(1) @Max(5) @Schema(description = "1 for a guess to 5 for a trial.", examples = "2")
        Integer evidenceGrade) {

    Estimate estimate() {
        return new Estimate(low, central, high, evidenceGrade);
    }
}
