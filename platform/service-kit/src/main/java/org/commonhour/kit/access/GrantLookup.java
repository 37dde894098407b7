package org.commonhour.kit.access;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Where grants are read from: the projection of events, or in the member service its own tables. */
public interface GrantLookup {

    /** The grants that the token's subject holds in the community; empty for a stranger. */
    Uni<List<Grant>> grantsOf(String subject, UUID communityId);
}
