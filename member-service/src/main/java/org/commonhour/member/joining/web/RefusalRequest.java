package org.commonhour.member.joining.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an application is refused, in words for the person. */
@Schema(name = "ApplicationRefusal")
record RefusalRequest(
        @Schema(examples = "We serve the riverside only; the hill has its own time bank.") @NotBlank @Size(max = 1000)
        String reason) {}
