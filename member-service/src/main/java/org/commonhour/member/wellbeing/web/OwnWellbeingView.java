package org.commonhour.member.wellbeing.web;

import java.time.LocalDate;
import java.util.Optional;
import org.commonhour.member.wellbeing.Consent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether the person agreed to keep answers here. */
@Schema(name = "OwnWellbeing")
record OwnWellbeingView(
        @Schema(description = "Whether answers are kept: the person agreed, and to the text of today.")
        boolean agreed,

        @Schema(description = "The text that was agreed to; not there without a consent.") @Nullable
        String agreedTextVersion,

        @Nullable LocalDate agreedOn,

        @Schema(description = "The text to agree to now.", examples = Consent.TEXT_VERSION)
        String textVersion) {

    static OwnWellbeingView of(Optional<Consent> consent) {
        return new OwnWellbeingView(
                consent.filter(Consent::isCurrent).isPresent(),
                consent.map(Consent::textVersion).orElse(null),
                consent.map(Consent::givenOn).orElse(null),
                Consent.TEXT_VERSION);
    }
}
