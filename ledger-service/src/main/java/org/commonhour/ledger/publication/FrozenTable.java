package org.commonhour.ledger.publication;

import java.util.List;
import org.commonhour.ledger.insight.PersonMinutes;
import org.commonhour.ledger.insight.PublishedTable;

/**
 * A released table with what stood behind it, which is never shown.
 *
 * @param table what it shows
 * @param minutes what it was made of, with a substitute for each person
 */
public record FrozenTable(PublishedTable table, List<PersonMinutes> minutes) {

    /** Keeps its own copy of the list. */
    public FrozenTable {
        minutes = List.copyOf(minutes);
    }
}
