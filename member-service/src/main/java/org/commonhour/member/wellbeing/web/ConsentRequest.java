package org.commonhour.member.wellbeing.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.commonhour.member.wellbeing.Consent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the person agrees. */
@Schema(name = "WellbeingAgreement")
record ConsentRequest(
        @Schema(description = "The version of the text that the person read.", examples = Consent.TEXT_VERSION)
        @NotNull
        @Size(max = 20)
        String textVersion) {}
