package org.commonhour.member.organisation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation to be registered. */
@Schema(name = "NewOrganisation")
record OrganisationRequest(
        @Schema(examples = "Riverside Lunch Club")
        @NotBlank
        @Size(max = 120)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line of plain text")
        String name) {}
