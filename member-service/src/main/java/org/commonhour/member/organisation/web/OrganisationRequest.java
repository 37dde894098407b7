package org.commonhour.member.organisation.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.commonhour.member.organisation.Listing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation to be registered or changed. */
@Schema(name = "NewOrganisation")
record OrganisationRequest(
        @Schema(examples = "Riverside Lunch Club")
        @NotBlank
        @Size(max = 120)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line of plain text")
        String name,

        @Schema(description = "For the public directory.", examples = "Lunch and company in the old chapel.")
        @Nullable
        @Size(max = ListedText.LONGEST_DESCRIPTION)
        String description,

        @Schema(examples = "https://lunch.example.org")
        @Nullable
        @Pattern(regexp = ListedText.URL, message = ListedText.URL_MESSAGE)
        String website,

        @Schema(description = "An address of the organisation, not of a person.", examples = "hello@lunch.example.org")
        @Nullable
        @Email
        @Size(max = 254)
        String email) {

    Listing listing() {
        return new Listing(description, website, email);
    }
}
