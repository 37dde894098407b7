package org.commonhour.ledger.session.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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

        @Schema(description = STARTED_AT, examples = "2026-05-12T14:00:00Z") @Nullable
        Instant startedAt,

        @Min(1) @Max(10_080) @Schema(examples = "90", description = "Only in the plain case.") @Nullable
        Long amountMinutes,

        @Size(min = 1, max = MOST_LINES, message = LINES) @Nullable
        List<@NotNull @Valid ContributionRequest> contributions,

        @Schema(description = "For whom a coordinator records it.") @Nullable
        UUID onBehalfOfMemberId,

        @Schema(
                description =
                        "True when a coordinator who took no part says so at once: the hours move in the same step.")
        @Nullable
        Boolean confirmed) {

    /** The most contributions in one session. */
    static final int MOST_LINES = 200;

    static final String LINES = "From 1 to 200 contributions; record a larger group as several sessions.";
    static final String STARTED_AT =
            "When it began, to the minute, if that is known; on the day of `occurredOn` somewhere on earth.";

    SessionDraft draft() {
        var usual = onBehalfOfMemberId == null ? Channel.SELF_WEB : Channel.BROKER_PHONE;
        return new SessionDraft(
                arrangementId,
                serviceId,
                occurredOn,
                wholeMinute(startedAt),
                amountMinutes == null ? null : Minutes.of(amountMinutes),
                contributions == null
                        ? List.of()
                        : contributions.stream().map(line -> line.draft(usual)).toList(),
                onBehalfOfMemberId);
    }

    boolean isConfirmed() {
        return Boolean.TRUE.equals(confirmed);
    }

    /** Minutes are whole here, those of the clock too. */
    static @Nullable Instant wholeMinute(@Nullable Instant moment) {
        return moment == null ? null : moment.truncatedTo(ChronoUnit.MINUTES);
    }
}
