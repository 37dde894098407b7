package org.commonhour.matching.importing;

import java.util.Map;
import java.util.Optional;
import org.commonhour.matching.category.Category;

/** The categories of a fresh TimeOverflow installation, by their number there. Others are not known to us. */
final class PostCategory {

    private static final Map<String, Category> BY_NUMBER = Map.of(
            "1", Category.COMPANIONSHIP,
            "2", Category.EXERCISE,
            "3", Category.CLEANING,
            "4", Category.PAPERWORK,
            "5", Category.TEACHING,
            "6", Category.EVENTS,
            "7", Category.ADVICE,
            "8", Category.OTHER);

    private PostCategory() {}

    static Optional<Category> of(String number) {
        return Optional.ofNullable(BY_NUMBER.get(number));
    }
}
