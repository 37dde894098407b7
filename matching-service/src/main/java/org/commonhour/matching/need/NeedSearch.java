package org.commonhour.matching.need;

import java.util.UUID;
import org.commonhour.matching.category.Category;
import org.jspecify.annotations.Nullable;

/**
 * Which needs of a community to list.
 *
 * @param seenBy the member who looks: sees live ones and their own; null sees all
 */
public record NeedSearch(
        UUID communityId,
        @Nullable Category category,
        @Nullable NeedState state,
        @Nullable UUID memberId,
        @Nullable UUID seenBy) {}
