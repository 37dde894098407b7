package org.commonhour.ledger.arrangement;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The arrangements this service has heard of. */
public interface Arrangements {

    /** Keeps the arrangement in place of what was known about it. */
    Uni<Void> save(Arrangement arrangement);

    /** The arrangement of that community, locked until the unit of work ends. */
    Uni<Optional<Arrangement>> lock(UUID communityId, UUID id);
}
