package org.commonhour.ledger.session.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.session.Channel;
import org.commonhour.ledger.session.CorrectionOrder;
import org.commonhour.ledger.session.DisputeReason;
import org.commonhour.ledger.session.SessionDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "CorrectionRequest",
        description = "All that a session says from now on; what is left out, it no longer says.")
record CorrectionRequest(
        @NotNull @Min(1) @Schema(description = "The version that you have seen.", examples = "3")
        Long version,

        @NotNull @Schema(description = "What was wrong with it.", examples = "WRONG_MINUTES")
        DisputeReason reason,

        @Nullable UUID serviceId,
        @NotNull @Schema(examples = "2026-05-12") LocalDate occurredOn,

        @Schema(description = SessionRequest.STARTED_AT, examples = "2026-05-12T14:00:00Z") @Nullable
        Instant startedAt,

        @NotNull @Size(min = 1, max = SessionRequest.MOST_LINES, message = SessionRequest.LINES)
        List<@NotNull @Valid ContributionRequest> contributions,

        @Schema(description = "True when floor and ceiling shall not apply; for coordinators.") @Nullable
        Boolean beyondLimits,

        @Schema(description = "For whom a coordinator corrects it.") @Nullable
        UUID onBehalfOfMemberId) {

    CorrectionOrder order() {
        return new CorrectionOrder(version, reason, Boolean.TRUE.equals(beyondLimits));
    }

    SessionDraft content() {
        var usual = onBehalfOfMemberId == null ? Channel.SELF_WEB : Channel.BROKER_PHONE;
        return new SessionDraft(
                null,
                serviceId,
                occurredOn,
                SessionRequest.wholeMinute(startedAt),
                null,
                contributions.stream().map(line -> line.draft(usual)).toList(),
                onBehalfOfMemberId);
    }
}
