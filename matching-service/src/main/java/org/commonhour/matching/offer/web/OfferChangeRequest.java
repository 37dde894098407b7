package org.commonhour.matching.offer.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.listing.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offer in other words; what is left out is taken away. */
@Schema(name = "OfferChangeRequest")
record OfferChangeRequest(
        @NotNull @Schema(examples = "TRANSPORT") Category category,

        @NotNull
        @Size(max = 80)
        @Pattern(regexp = Text.LINE, message = "is one line of text")
        @Schema(examples = "Lifts in my car")
        String title,

        @Nullable @Size(max = 1000) String description,

        @Nullable @Size(max = 50) List<@NotNull @Valid WindowView> windows)
        implements OfferFields {}
