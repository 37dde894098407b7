package org.commonhour.ledger.valueflows;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Where flows are read from. */
public interface Flows {

    /** Transfers by number upwards, above the one named, at most so many. */
    Uni<List<MovedMinutes>> moved(UUID communityId, long after, int limit);

    /** Those of these arrangements that are known. */
    Uni<List<AgreedHelp>> agreed(UUID communityId, List<UUID> arrangementIds);
}
