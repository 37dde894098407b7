package org.commonhour.ledger.publication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.insight.PublishedTable;
import org.commonhour.ledger.insight.Quarter;
import org.commonhour.ledger.insight.ReadPosition;

/**
 * A table as it was released. It never changes; what was corrected since is in a later revision or in none.
 *
 * @param communityId the community
 * @param quarter what it is about
 * @param revision 1 for the first of its quarter, then without a gap
 * @param releasedAt when
 * @param table what it shows
 * @param readThrough from which events
 */
public record ReleasedTable(
        UUID communityId,
        Quarter quarter,
        int revision,
        Instant releasedAt,
        PublishedTable table,
        List<ReadPosition> readThrough) {

    /** Keeps its own copy of the list. */
    public ReleasedTable {
        readThrough = List.copyOf(readThrough);
    }

    /** Where a page of them ends: later quarters first, then later revisions. */
    public Place place() {
        return new Place(quarter, revision);
    }

    /**
     * A place in the list.
     *
     * @param quarter of the last one
     * @param revision of the last one
     */
    public record Place(Quarter quarter, int revision) {

        /** The place as text. */
        public String text() {
            return quarter + "/" + revision;
        }

        /** Reads {@link #text()}; fails with an IllegalArgumentException. */
        public static Place parse(String text) {
            var parts = text.split("/", 2);
            if (parts.length < 2 || !parts[0].matches(Quarter.FORM)) {
                throw new IllegalArgumentException("no place");
            }
            return new Place(Quarter.parse(parts[0]), Integer.parseInt(parts[1]));
        }
    }
}
