package org.commonhour.matching.offer.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.offer.Offer;
import org.commonhour.matching.offer.OfferState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offer as the API shows it. */
@Schema(name = "OfferView")
record OfferView(
        UUID id,
        UUID memberId,
        Category category,
        @Schema(examples = "Lifts in my car") String title,
        @Nullable String description,
        List<WindowView> windows,
        OfferState state,
        Instant createdAt,
        @Schema(examples = "1") long version) {

    static OfferView of(Offer offer) {
        return new OfferView(
                offer.id(),
                offer.memberId(),
                offer.words().category(),
                offer.words().title(),
                offer.words().description(),
                offer.words().windows().stream().map(WindowView::of).toList(),
                offer.state(),
                offer.createdAt(),
                offer.version());
    }
}
