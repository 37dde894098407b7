package org.commonhour.ledger.posting;

import io.smallrye.mutiny.Uni;

/**
 * What the database knows of how large the tables of postings are. A plan that was made for an empty table takes any
 * index for as good as the right one, and is kept for the life of a connection; with new sizes plans are made anew.
 */
public interface TableSizes {

    /** Looks at the tables now, also at what the present unit of work has written. */
    Uni<Void> look();

    /** Looks at those tables that have doubled since they were last looked at. */
    Uni<Void> lookWhereDoubled();
}
