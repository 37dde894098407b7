package org.commonhour.ledger.insight;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How many people stand behind minutes, and how much the largest givers among them gave. */
public interface Evidence {

    /** By service and side; empty stands for minutes without a service. */
    Uni<List<PublishedTable.Source>> byService(UUID communityId, Period period);

    /** Of one side of these services together. */
    Uni<CellEvidence> together(UUID communityId, Period period, List<Optional<UUID>> serviceIds, boolean paid);
}
