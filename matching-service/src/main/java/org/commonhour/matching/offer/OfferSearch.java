package org.commonhour.matching.offer;

import java.util.UUID;
import org.commonhour.matching.category.Category;
import org.jspecify.annotations.Nullable;

/**
 * Which offers of a community to list.
 *
 * @param seenBy the member who looks: sees live ones and their own; null sees all
 */
public record OfferSearch(
        UUID communityId,
        @Nullable Category category,
        @Nullable OfferState state,
        @Nullable UUID memberId,
        @Nullable UUID seenBy) {}
