package org.commonhour.ledger.selfcheck;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The invariants as questions to the database. */
public interface Checks {

    /** In how many places a community's ledger breaks the invariant. */
    Uni<Long> violations(UUID communityId, Invariant invariant);
}
