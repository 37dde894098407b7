package org.commonhour.member.organisation.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
        String category) {}
