package org.commonhour.ledger.posting;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Tells the world what was decided, in the transaction that makes it true. */
public interface PostingAnnouncements {

    /** One event per transfer posted and per hold placed, refused or resolved. */
    Uni<Void> announce(List<DecidedBatch> batches);
}
