package org.commonhour.matching.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonhour.matching.category.Category;
import org.jspecify.annotations.Nullable;

/**
 * What the file says of one post beside what is in store.
 *
 * @param stored whether it is in store already
 * @param fields what differs from the store
 */
record PostDifference(ImportedPost wanted, boolean stored, List<String> fields) {

    static PostDifference fresh(ImportedPost wanted) {
        return new PostDifference(wanted, false, List.of());
    }

    static PostDifference beside(ImportedPost wanted, Category category, @Nullable String description) {
        List<String> fields = new ArrayList<>();
        // A category that is not known to us tells nothing about the one that somebody has chosen here since.
        if (wanted.note() == null && wanted.category() != category) {
            fields.add("category_id");
        }
        if (!Objects.equals(wanted.description(), description)) {
            fields.add("description");
        }
        return new PostDifference(wanted, true, List.copyOf(fields));
    }

    boolean isNew() {
        return !stored;
    }

    boolean isChange() {
        return !fields.isEmpty();
    }

    /** One line for people, without the words of the post. */
    String line(long line) {
        String what = (wanted.type() == ImportedPost.Type.OFFER ? "offer" : "need") + " of member " + wanted.number()
                + " (line " + line + ")";
        String about = stored ? ": " + String.join(", ", fields) : wanted.note() == null ? "" : ": " + wanted.note();
        return (stored ? "~ " : "+ ") + what + about;
    }
}
