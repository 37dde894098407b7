package org.commonhour.ledger.terms.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.ledger.account.BalanceLimit;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.terms.TermsReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The limits an account is to have; what is left out is no limit. */
@Schema(name = "AccountLimitsRequest", description = "The limits an account is to have; what is left out is no limit.")
record LimitsRequest(
        @Min(-MOST) @Max(MOST) @Schema(description = "The lowest balance.", examples = "-1200") @Nullable
        Long floorMinutes,

        @Min(-MOST) @Max(MOST) @Schema(description = "The highest balance.", examples = "6000") @Nullable
        Long ceilingMinutes,

        @Min(-MOST) @Max(MOST) @Schema(description = "Below it a transfer warns.", examples = "-900") @Nullable
        Long softFloorMinutes,

        @Min(-MOST) @Max(MOST) @Schema(description = "Above it a transfer warns.", examples = "4800") @Nullable
        Long softCeilingMinutes,

        @NotNull @Schema(examples = "AGREED") TermsReason reason) {

    /** A thousand years. */
    private static final long MOST = 526_000_000;

    /** The limits, or a problem when they are not in order. */
    BalanceLimit toLimit() {
        var floor = minutes(floorMinutes);
        var ceiling = minutes(ceilingMinutes);
        var softFloor = minutes(softFloorMinutes);
        var softCeiling = minutes(softCeilingMinutes);
        if (!BalanceLimit.inOrder(floor, softFloor, softCeiling, ceiling)) {
            throw DomainProblem.of(CommonProblem.INVALID, "These limits contradict each other.")
                    .at("/floorMinutes", "Floor, soft floor, soft ceiling, ceiling: none is above the next.");
        }
        return new BalanceLimit(floor, ceiling, softFloor, softCeiling);
    }

    private static @Nullable Minutes minutes(@Nullable Long value) {
        return value == null ? null : Minutes.of(value);
    }
}
