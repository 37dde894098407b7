package org.commonhour.ledger.export;

import io.smallrye.mutiny.Multi;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Ledgers as they stood at one moment. */
public interface Snapshots {

    /**
     * The whole ledger of a community as lines, a page at a time, all from one snapshot however long the reading takes.
     * The next page is read when it is asked for.
     *
     * @param exportedAt what the header gives as the time of the export
     * @param ownKey the key of this installation's checkpoints, for the header
     */
    Multi<List<ExportLine>> read(UUID communityId, Instant exportedAt, String ownKey);
}
