package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What stands behind published figures: who gave how much. */
public interface Evidence {

    /** Given minutes of the period by service, side and person; no two for the same three. */
    Uni<List<PersonMinutes>> minutes(UUID communityId, Period period);

    /** Who runs each service of the community. */
    Uni<Map<UUID, UUID>> organisations(UUID communityId);

    /** The communities in which anything was given in the period. */
    Uni<List<UUID>> communities(Period period);
}
