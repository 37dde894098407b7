package org.commonhour.member.site.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.commonhour.member.site.PostalAddress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A site to be registered. */
@Schema(name = "NewSite")
record SiteRequest(
        @NotNull UUID organisationId,

        @Schema(examples = "The old chapel")
        @NotBlank
        @Size(max = 120)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line of plain text")
        String name,

        @Schema(examples = "12 Mill Lane")
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line of plain text")
        String address,

        @Schema(examples = "Riverside")
        @NotBlank
        @Size(max = 120)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line of plain text")
        String town,

        @Schema(description = "County, state or province.", examples = "Kent")
        @Nullable
        @Size(max = 120)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line of plain text")
        String region,

        @Schema(examples = "RV1 2AB")
        @NotBlank
        @Size(max = 20)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line of plain text")
        String postcode,

        @Schema(description = "Two letters of ISO 3166-1.", examples = "GB")
        @NotNull
        @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters")
        String country) {

    PostalAddress postalAddress() {
        return new PostalAddress(
                address.strip(), town.strip(), region == null ? "" : region.strip(), postcode.strip(), country);
    }
}
