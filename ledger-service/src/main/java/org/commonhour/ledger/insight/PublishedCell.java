package org.commonhour.ledger.insight;

import org.jspecify.annotations.Nullable;

/**
 * A figure after the publication filter.
 *
 * @param status whether its minutes may be seen
 * @param people rounded to 5; null when they may not be seen
 * @param amountMinutes rounded to 5 hours; null when they may not be seen
 */
public record PublishedCell(
        PublicationStatus status,
        @Nullable Long people,
        @Nullable Long amountMinutes) {

    /** Whether its minutes may be seen. */
    public boolean isPublished() {
        return status == PublicationStatus.PUBLISHED;
    }

    /** What may be seen of the same figure when the other has a say too. */
    PublishedCell and(PublishedCell other) {
        return new PublishedCell(
                isPublished() ? other.status : status,
                other.people == null ? null : people,
                other.amountMinutes == null ? null : amountMinutes);
    }

    static PublishedCell withheld(PublicationStatus why) {
        return new PublishedCell(why, null, null);
    }
}
