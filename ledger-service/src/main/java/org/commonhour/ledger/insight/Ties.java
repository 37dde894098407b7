package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** What the indicators of the principles are computed from. */
public interface Ties {

    /** Who gave how much to whom, at most so many ties. */
    Uni<List<Tie>> ties(UUID communityId, Period period, int limit);

    /** Minutes by month, function and pay. */
    Uni<List<RoleMinutes>> roles(UUID communityId, Period period);
}
