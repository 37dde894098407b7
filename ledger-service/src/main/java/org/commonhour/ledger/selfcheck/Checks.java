package org.commonhour.ledger.selfcheck;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The invariants as questions to the database; all but L8, which takes more than one question. */
public interface Checks {

    /** Where a community's ledger breaks the invariant. */
    Uni<Finding> check(UUID communityId, Invariant invariant);
}
