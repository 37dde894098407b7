package org.commonhour.member.organisation.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.commonhour.member.organisation.Listing;
import org.commonhour.member.organisation.ServiceFacts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service to be registered. */
@Schema(name = "NewService")
record ServiceRequest(
        @NotNull UUID organisationId,

        @Schema(examples = "Tuesday lunch")
        @NotBlank
        @Size(max = 120)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line of plain text")
        String name,

        @Schema(description = "A code of `GET /categories`.", examples = "COOKING")
        @NotNull
        @Pattern(regexp = "[A-Z][A-Z_]{1,39}", message = "must be a code in capitals, at most 40 characters")
        String category,

        @Schema(description = "For the public directory.", examples = "Lunch and company in the old chapel.")
        @Nullable
        @Size(max = ListedText.LONGEST_DESCRIPTION)
        String description,

        @Schema(examples = "https://lunch.example.org")
        @Nullable
        @Pattern(regexp = ListedText.URL, message = ListedText.URL_MESSAGE)
        String url,

        @Schema(description = "An address of the organisation, not of a person.", examples = "hello@lunch.example.org")
        @Nullable
        @Email
        @Size(max = 254)
        String email,

        @Schema(description = "Where it is: ids of `GET …/sites`.") @Nullable @Size(max = 100)
        List<@NotNull UUID> siteIds) {

    ServiceFacts facts() {
        return new ServiceFacts(
                name, category, new Listing(description, url, email), siteIds == null ? List.of() : siteIds);
    }
}
