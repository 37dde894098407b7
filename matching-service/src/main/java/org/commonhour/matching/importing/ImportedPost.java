package org.commonhour.matching.importing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.commonhour.matching.category.Category;
import org.jspecify.annotations.Nullable;

/**
 * One good row of the file.
 *
 * @param number the member's number in the other system
 * @param type whether it offers or asks
 * @param category OTHER when the other system's category is not known to us
 * @param note what to tell people of the row, null when there is nothing to tell
 * @param createdOn when it was written there
 * @param endOn the last day on which it counted, null when it had none
 */
public record ImportedPost(
        long number,
        Type type,
        String title,
        @Nullable String description,
        Category category,
        @Nullable String note,
        LocalDate createdOn,
        @Nullable LocalDate endOn) {

    /** Whether a post offers or asks. */
    public enum Type {
        OFFER,
        INQUIRY
    }

    /** The id of the member with this number: the same that the member service gives when it imports members. */
    public UUID memberIn(UUID communityId) {
        return named(communityId + "/members/" + number);
    }

    /** The id that every import of the same row gives in a community, so that a second run finds the first. */
    public UUID idIn(UUID communityId) {
        return named(communityId + "/posts/" + number + "/" + type + "/" + createdOn + "/" + title);
    }

    /** Whether it no longer counted on this day. */
    public boolean isOver(LocalDate today) {
        return endOn != null && endOn.isBefore(today);
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
