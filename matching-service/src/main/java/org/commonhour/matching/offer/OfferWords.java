package org.commonhour.matching.offer;

import java.util.List;
import org.commonhour.matching.category.Category;
import org.jspecify.annotations.Nullable;

/**
 * What a member says of an offer and may change later.
 *
 * @param windows when the member is usually free; empty means by agreement
 */
public record OfferWords(
        Category category, String title, @Nullable String description, List<WeeklyWindow> windows) {

    public OfferWords {
        windows = List.copyOf(windows);
    }
}
