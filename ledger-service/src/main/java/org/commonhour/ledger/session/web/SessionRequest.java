package org.commonhour.ledger.session.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.session.Channel;
import org.commonhour.ledger.session.SessionDraft;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "SessionRequest",
        description = "What happened: in the plain case an arrangement, a day and the minutes; otherwise one"
                + " contribution for each person.")
record SessionRequest(
        @Nullable UUID arrangementId,
        @Nullable UUID serviceId,
        @NotNull @Schema(examples = "2026-05-12") LocalDate occurredOn,

        @Min(1) @Max(10_080) @Schema(examples = "90", description = "Only in the plain case.") @Nullable
        Long amountMinutes,

        @Size(min = 1, max = 200) @Nullable List<@NotNull @Valid ContributionRequest> contributions,

        @Schema(description = "For whom a coordinator records it.") @Nullable
        UUID onBehalfOfMemberId) {

    SessionDraft draft() {
        var usual = onBehalfOfMemberId == null ? Channel.SELF_WEB : Channel.BROKER_PHONE;
        return new SessionDraft(
                arrangementId,
                serviceId,
                occurredOn,
                amountMinutes == null ? null : Minutes.of(amountMinutes),
                contributions == null
                        ? List.of()
                        : contributions.stream().map(line -> line.draft(usual)).toList(),
                onBehalfOfMemberId);
    }
}
