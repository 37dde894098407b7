package org.commonhour.ledger.insight.web;

import java.util.List;
import org.commonhour.ledger.insight.SavingsScenario;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SavingsScenario", description = "Modelled, not observed. Never add it to cash.")
record SavingsView(
        @Schema(examples = "MODELLED_NOT_OBSERVED") String label,

        @Schema(
                description = "SCENARIO when the weakest evidence is of grade 1 or 2, else ESTIMATE.",
                examples = "SCENARIO")
        String status,

        int weakestGrade,
        String currency,
        long lowHundredths,
        long centralHundredths,
        long highHundredths,
        String formula,
        String unitCostSource,
        List<String> caveats) {

    private static final List<String> CAVEATS = List.of(
            "This is modelled from terms that somebody supplied. Nobody observed a saving.",
            "Avoided cost is no cash: most of it cannot be spent on something else.",
            "Do not add it to cash, to the value of hours or to the value of wellbeing.");

    static SavingsView of(SavingsScenario scenario, String currency, String unitCostSource) {
        return new SavingsView(
                "MODELLED_NOT_OBSERVED",
                scenario.isScenario() ? "SCENARIO" : "ESTIMATE",
                scenario.weakestGrade(),
                currency,
                scenario.lowHundredths(),
                scenario.centralHundredths(),
                scenario.highHundredths(),
                SavingsScenario.FORMULA,
                unitCostSource,
                CAVEATS);
    }
}
