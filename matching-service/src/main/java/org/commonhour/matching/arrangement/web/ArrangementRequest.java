package org.commonhour.matching.arrangement.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.matching.arrangement.Invitation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new invitation. */
@Schema(name = "ArrangementRequest")
record ArrangementRequest(
        @NotNull UUID needId,
        @NotNull UUID offerId,
        @Nullable @Schema(examples = "2026-12-01T10:00:00Z") Instant startsAt,

        @Nullable @Min(1) @Max(10080) @Schema(examples = "90", description = "Leave out for the need's own")
        Long amountMinutes,

        @Nullable @Schema(description = "Coordinators only: the member who invites")
        UUID onBehalfOfMemberId) {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-12-31T23:59:59Z");

    /** What is proposed; refuses times of other centuries. */
    Invitation invitation() {
        if (startsAt != null && (startsAt.isBefore(FIRST) || startsAt.isAfter(LAST))) {
            throw DomainProblem.of(CommonProblem.INVALID, "The time is out of reach.")
                    .at("/startsAt", "is between 2000 and 2100");
        }
        return new Invitation(
                needId, offerId, startsAt == null ? null : startsAt.truncatedTo(ChronoUnit.MICROS), amountMinutes);
    }
}
