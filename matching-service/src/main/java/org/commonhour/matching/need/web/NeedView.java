package org.commonhour.matching.need.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.need.Need;
import org.commonhour.matching.need.NeedState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A need as the API shows it. */
@Schema(name = "NeedView")
record NeedView(
        UUID id,
        UUID memberId,
        Category category,
        @Schema(examples = "Lift to the lunch club") String title,
        @Nullable String description,
        @Nullable @Schema(examples = "2026-12-01") LocalDate neededOn,
        @Nullable @Schema(examples = "10:00") String from,
        @Schema(examples = "90") long amountMinutes,
        @Nullable UUID serviceId,
        NeedState state,
        Instant createdAt,
        @Schema(examples = "1") long version) {

    static NeedView of(Need need) {
        return new NeedView(
                need.id(),
                need.memberId(),
                need.words().category(),
                need.words().title(),
                need.words().description(),
                need.words().neededOn(),
                need.words().from() == null ? null : need.words().from().toString(),
                need.words().amountMinutes(),
                need.words().serviceId(),
                need.state(),
                need.createdAt(),
                need.version());
    }
}
