package org.commonhour.ledger.export;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Where the rows of a brought ledger go. Everything here joins the surrounding unit of work. */
public interface Restores {

    /**
     * Writes lines of one type, at most a thousand, as the rows they were. An unused account that has the same owner
     * gives way to the account of the file.
     */
    Uni<Void> write(UUID communityId, LineType type, List<String> lines);

    /** Who was erased in this community. */
    Uni<Forgotten> forgotten(UUID communityId);

    /** Sets where the ledger ends, and keeps the keys of those who signed its checkpoints. */
    Uni<Void> end(UUID communityId, String header, List<String> checkpointKeys);

    /** Lets the surrounding unit of work change nothing, whatever it has written. */
    Uni<Void> takeBack();
}
