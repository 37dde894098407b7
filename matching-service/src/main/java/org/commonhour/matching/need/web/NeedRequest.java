package org.commonhour.matching.need.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.listing.Text;
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

        @Nullable @Size(max = 1000) @Schema(examples = "I walk with a frame.")
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
        UUID onBehalfOfMemberId)
        implements NeedFields {}
