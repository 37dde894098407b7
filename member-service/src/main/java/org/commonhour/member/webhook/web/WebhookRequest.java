package org.commonhour.member.webhook.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A webhook that is to be registered. */
@Schema(name = "NewWebhook")
record WebhookRequest(
        @Schema(description = "Whose events are sent; left out for all events of the community") @Nullable
        UUID organisationId,

        @Schema(examples = "https://council.example.org/commonhour") @NotBlank @Size(max = 2000)
        String url,

        @Schema(
                description = "CloudEvents types; all that may be seen when left out",
                examples = "[\"org.commonhour.ledger.session-changed.v1\"]")
        @Nullable
        @Size(max = 50)
        List<@NotNull @Size(max = 200) String> types,

        @Schema(
                description = "`beginning`, `now` (when left out) or a time (RFC 3339) from which on what was published"
                        + " is sent")
        @Nullable
        @Size(max = 40)
        String from) {}
