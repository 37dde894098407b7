package org.commonhour.member.webhook.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook as it is to be. */
@Schema(name = "WebhookChange")
record WebhookChangeRequest(
        @Schema(examples = "https://council.example.org/commonhour") @NotBlank @Size(max = 2000)
        String url,

        @Schema(description = "CloudEvents types; all that may be seen when left out") @Nullable @Size(max = 50)
        List<@NotNull @Size(max = 200) String> types,

        @NotNull Wanted state) {

    /** What an owner may ask for; only the service disables a webhook. */
    @Schema(name = "WantedWebhookState")
    enum Wanted {
        ACTIVE,
        PAUSED
    }
}
