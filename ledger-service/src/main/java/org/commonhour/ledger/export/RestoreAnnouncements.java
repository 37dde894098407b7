package org.commonhour.ledger.export;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Tells what a brought ledger has in it, in the words in which it was told when it happened. */
public interface RestoreAnnouncements {

    /** Leaves the events in the outbox; to be called inside the unit of work that writes the rows. */
    Uni<Void> announce(UUID communityId, List<RestoredFact> facts);
}
