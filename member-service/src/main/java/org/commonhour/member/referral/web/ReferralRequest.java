package org.commonhour.member.referral.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.member.member.PersonDetails;
import org.commonhour.member.referral.Consent;
import org.commonhour.member.referral.ReferralWish;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person whom an agency refers. A phone number or an e-mail address is needed. */
@Schema(name = "NewReferral")
record ReferralRequest(
        @NotNull UUID organisationId,

        @Schema(examples = "Ben Example")
        @NotBlank
        @Size(max = 120)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line of plain text")
        String displayName,

        @Schema(examples = "ben@example.org") @Nullable @Email @Size(max = 254)
        String email,

        @Schema(examples = "+44 20 7946 0102")
        @Nullable
        @Pattern(regexp = "[0-9+()./ -]{3,40}", message = "must be a telephone number of 3 to 40 characters")
        String phone,

        @Schema(
                description = "What the coordinators should know. No diagnoses.",
                examples = "Would like company at lunch.")
        @Nullable
        @Size(max = 1000)
        String about,

        @NotNull @Valid ConsentRequest consent) {

    ReferralWish wish() {
        return new ReferralWish(
                organisationId, new PersonDetails(displayName.strip(), email, phone, null), about, consent.consent());
    }

    /** The evidence that the person agreed. */
    @Schema(name = "NewConsent")
    record ConsentRequest(
            @NotNull Consent.GivenBy givenBy,
            @NotNull Consent.Method method,

            @Schema(description = "Which text they agreed to, in your numbering.", examples = "referral-2026-03")
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9._-]{1,40}", message = "must be 1 to 40 letters, digits, dots and dashes")
            String version,

            @Schema(description = "Of the last twelve months.") @NotNull
            Instant givenAt) {

        Consent consent() {
            return new Consent(givenBy, method, version, givenAt);
        }
    }
}
