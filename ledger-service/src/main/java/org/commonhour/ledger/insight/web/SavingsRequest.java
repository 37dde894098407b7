package org.commonhour.ledger.insight.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.insight.Estimate;
import org.commonhour.ledger.insight.SavingsTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "SavingsRequest",
        description = "The terms of a scenario. All but population and cost are shares, 0 to 1.")
record SavingsRequest(
        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "Three letters.") @Schema(examples = "GBP")
        String currency,

        @NotBlank @Size(max = 200) @Schema(description = "Where the cost is from: source and year.")
        String unitCostSource,

        @NotNull @Min(1) @Max(10_000_000) @Schema(examples = "400")
        Long population,

        @NotNull @Valid EstimateRequest reach,

        @NotNull @Valid @Schema(description = "The chance of what costs money, without the help.")
        EstimateRequest without,

        @NotNull @Valid @Schema(description = "The chance with it.")
        EstimateRequest with,

        @NotNull @Valid @Schema(description = "What it costs each time, in hundredths of the currency.")
        EstimateRequest unitCostHundredths,

        @NotNull @Valid @Schema(description = "What can really be spent on something else.")
        EstimateRequest cashability,

        @NotNull @Valid @Schema(description = "What is taken off for optimism.")
        EstimateRequest optimismBias,

        @NotNull @Valid @Schema(description = "Those for whom the effect lasts.")
        EstimateRequest retention) {

    private static final double MOST_COST = 1e9;

    SavingsTerms terms() {
        return new SavingsTerms(
                population,
                share("reach", reach),
                share("without", without),
                share("with", with),
                within("unitCostHundredths", unitCostHundredths, MOST_COST),
                share("cashability", cashability),
                share("optimismBias", optimismBias),
                share("retention", retention));
    }

    private static Estimate share(String name, EstimateRequest request) {
        return within(name, request, 1);
    }

    private static Estimate within(String name, EstimateRequest request, double most) {
        var estimate = request.estimate();
        if (!estimate.isWithin(most)) {
            throw DomainProblem.of(
                            CommonProblem.INVALID, "A term is low, then central, then high, and within its bounds.")
                    .at("/" + name, "0 ≤ low ≤ central ≤ high ≤ " + (long) most);
        }
        return estimate;
    }
}
