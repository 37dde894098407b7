package org.commonhour.matching.need.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.commonhour.kit.problem.CommonProblem;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.listing.Text;
import org.commonhour.matching.need.NeedWords;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new need. */
@Schema(name = "NeedRequest")
record NeedRequest(
        @NotNull @Schema(examples = "TRANSPORT") Category category,

        @NotNull
        @Size(max = 80)
        @Pattern(regexp = Text.LINE, message = "is one line of text")
        @Schema(examples = "Lift to the lunch club")
        String title,

        @Nullable
        @Size(max = 1000)
        @Pattern(regexp = Text.LINES, message = "is text")
        @Schema(examples = "I walk with a frame.")
        String description,

        @Nullable @Schema(examples = "2026-12-01", description = "Leave out when any day will do")
        LocalDate neededOn,

        @Nullable
        @Pattern(regexp = Text.TIME, message = "is a time like 10:00")
        @Schema(examples = "10:00", description = "Only with neededOn")
        String from,

        @Min(1) @Max(10080) @Schema(examples = "90") long amountMinutes,

        @Nullable @Schema(description = "The service of an organisation that it is part of")
        UUID serviceId,

        @Nullable @Schema(description = "Coordinators only: the member for whom this is done")
        UUID onBehalfOfMemberId) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** The words of the need; refuses a time without a day, and days of other centuries. */
    NeedWords words() {
        if (from != null && neededOn == null) {
            throw DomainProblem.of(CommonProblem.INVALID, "A time needs a day.").at("/neededOn", "is needed with from");
        }
        if (neededOn != null && (neededOn.getYear() < FIRST_YEAR || neededOn.getYear() > LAST_YEAR)) {
            throw DomainProblem.of(CommonProblem.INVALID, "The day is out of reach.")
                    .at("/neededOn", "is between 2000 and 2100");
        }
        return new NeedWords(
                category,
                title.strip(),
                description,
                neededOn,
                from == null ? null : LocalTime.parse(from),
                amountMinutes,
                serviceId);
    }
}
