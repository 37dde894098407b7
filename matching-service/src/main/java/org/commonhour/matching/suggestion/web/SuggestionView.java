package org.commonhour.matching.suggestion.web;

import java.util.List;
import java.util.UUID;
import org.commonhour.matching.suggestion.Suggestion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An offer that fits a need, and why. */
@Schema(name = "SuggestionView")
record SuggestionView(
        UUID offerId,
        UUID memberId,
        @Schema(examples = "Lifts in my car") String title,

        @Schema(examples = "700", description = "The sum of the weights of all reasons")
        int score,

        List<ReasonView> reasons) {

    static SuggestionView of(Suggestion suggestion) {
        return new SuggestionView(
                suggestion.offerId(),
                suggestion.memberId(),
                suggestion.title(),
                suggestion.score(),
                suggestion.reasons().stream().map(ReasonView::of).toList());
    }
}
