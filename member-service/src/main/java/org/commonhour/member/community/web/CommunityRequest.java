package org.commonhour.member.community.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A community to be founded. */
@Schema(name = "NewCommunity")
record CommunityRequest(
        @Schema(examples = "Riverside Time Bank")
        @NotBlank
        @Size(max = 120)
        @Pattern(regexp = "\\P{Cntrl}*", message = "must be one line of plain text")
        String name) {}
