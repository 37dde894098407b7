package org.commonhour.ledger.session.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.session.Channel;
import org.commonhour.ledger.session.ContributionDraft;
import org.commonhour.ledger.session.ContributionFacts;
import org.commonhour.ledger.session.ContributionFunction;
import org.commonhour.ledger.session.Part;
import org.commonhour.ledger.session.ParticipationLevel;
import org.commonhour.ledger.session.Phase;
import org.commonhour.ledger.session.Relationship;
import org.commonhour.ledger.session.Remuneration;
import org.commonhour.ledger.session.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ContributionRequest", description = "One person's minutes. What is left out takes its usual value.")
record ContributionRequest(
        @Schema(description = "Who took part; may be missing for a paid person who is no member.") @Nullable
        UUID memberId,

        @NotNull @Schema(description = "GAVE or RECEIVED help.")
        Part part,

        @Schema(description = "When it began, to the minute; with the session if left out.") @Nullable
        Instant startedAt,

        @NotNull @Min(1) @Max(10_080) @Schema(examples = "90")
        Long amountMinutes,

        @Schema(defaultValue = "DELIVER") @Nullable Phase phase,

        @Schema(description = "How much say the person had, in a design phase.") @Nullable
        ParticipationLevel participationLevel,

        @Schema(defaultValue = "FRONTLINE") @Nullable ContributionFunction function,

        @Schema(defaultValue = "UNPAID", description = "Only TIME_CREDIT lines move hours.") @Nullable
        Remuneration remuneration,

        @Schema(defaultValue = "NEIGHBOUR_OR_MEMBER") @Nullable
        Standing standing,

        @Schema(defaultValue = "UNKNOWN") @Nullable Relationship relationship,
        @Schema(defaultValue = "false") @Nullable Boolean compulsory,

        @Schema(description = "SELF_WEB by default, BROKER_PHONE when a coordinator records for somebody.") @Nullable
        Channel channel,

        @Schema(
                description = "For a TIME_CREDIT line: who received the help and gives the hours for it. Left out,"
                        + " it is the session's only receiver, or else the organisation that runs the service.")
        @Nullable
        UUID receivedByMemberId) {

    ContributionDraft draft(Channel usual) {
        return new ContributionDraft(
                memberId,
                part,
                SessionRequest.wholeMinute(startedAt),
                Minutes.of(amountMinutes),
                new ContributionFacts(
                        Objects.requireNonNullElse(phase, Phase.DELIVER),
                        participationLevel,
                        Objects.requireNonNullElse(function, ContributionFunction.FRONTLINE),
                        Objects.requireNonNullElse(remuneration, Remuneration.UNPAID),
                        Objects.requireNonNullElse(standing, Standing.NEIGHBOUR_OR_MEMBER),
                        Objects.requireNonNullElse(relationship, Relationship.UNKNOWN),
                        Boolean.TRUE.equals(compulsory),
                        Objects.requireNonNullElse(channel, usual)),
                receivedByMemberId);
    }
}
