package org.commonhour.ledger.publication;

import java.util.List;

/**
 * An open community with the newest revision of each of its quarters.
 *
 * @param opening which, and since when
 * @param tables later quarters first
 */
public record OpenTables(Opening opening, List<ReleasedTable> tables) {

    /** Keeps its own copy of the list. */
    public OpenTables {
        tables = List.copyOf(tables);
    }
}
