package org.commonhour.matching.offer.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.listing.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new offer. */
@Schema(name = "OfferRequest")
record OfferRequest(
        @NotNull @Schema(examples = "TRANSPORT") Category category,

        @NotNull
        @Size(max = 80)
        @Pattern(regexp = Text.LINE, message = "is one line of text")
        @Schema(examples = "Lifts in my car")
        String title,

        @Nullable @Size(max = 1000) @Schema(examples = "Up to three people, wheelchair fits.")
        String description,

        @Nullable @Size(max = 50) @Schema(description = "When the member is usually free; leave out for by agreement")
        List<@NotNull @Valid WindowView> windows,

        @Nullable @Schema(description = "Coordinators only: the member for whom this is done")
        UUID onBehalfOfMemberId)
        implements OfferFields {}
