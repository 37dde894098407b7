package org.commonhour.matching.importing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.listing.Text;
import org.jspecify.annotations.Nullable;

/** What became of reading one row: a post, or why not. */
public sealed interface Reading {

    /** The columns of TimeOverflow's file, in order. */
    List<String> COLUMNS =
            List.of("user_id", "type", "title", "description", "category_id", "created_at", "start_on", "end_on");

    /** A row that can be taken. */
    record Good(ImportedPost post) implements Reading {}

    /** A row that cannot. */
    record Bad(String column, String why) implements Reading {}

    /** Reads the texts of {@link #COLUMNS}, empty where the file has nothing. */
    static Reading of(List<String> texts, LocalDate today) {
        if (!texts.get(0).matches("[0-9]{1,18}")) {
            return new Bad("user_id", "Must be a whole number.");
        }
        String type = texts.get(1);
        if (!type.equals("Offer") && !type.equals("Inquiry")) {
            return new Bad("type", "Must be Offer or Inquiry.");
        }
        String title = texts.get(2);
        if (title.length() > 80 || !title.matches(Text.LINE)) {
            return new Bad("title", "Must be one line of 1 to 80 characters.");
        }
        String description = texts.get(3);
        if (description.length() > 1000) {
            return new Bad("description", "Must be text of at most 1000 characters.");
        }
        for (int column : List.of(5, 6, 7)) {
            if (!texts.get(column).isEmpty() && date(texts.get(column)) == null) {
                return new Bad(COLUMNS.get(column), "Must be a date, like 2024-04-02.");
            }
        }
        LocalDate createdOn = date(texts.get(5));
        if (createdOn == null || createdOn.isAfter(today) || createdOn.getYear() < 1970) {
            return new Bad("created_at", "Must be a date between 1970 and today.");
        }
        return new Good(new ImportedPost(
                Long.parseLong(texts.get(0)),
                type.equals("Offer") ? ImportedPost.Type.OFFER : ImportedPost.Type.INQUIRY,
                title,
                description.isEmpty() ? null : description,
                PostCategory.of(texts.get(4)).orElse(Category.OTHER),
                note(texts.get(4)),
                createdOn,
                date(texts.get(7))));
    }

    private static @Nullable String note(String category) {
        if (PostCategory.of(category).isPresent()) {
            return null;
        }
        return category.isEmpty() ? "no category, taken as OTHER" : "its category is not known here, taken as OTHER";
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
