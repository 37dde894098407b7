package org.commonhour.kit.access;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The one gate to what belongs to a community. */
public interface Access {

    /**
     * The caller, when one of these roles (any role when none is named) is held in the community. Otherwise a refusal:
     * 401 without a valid token, 403 for a client whose token lacks the scope of this address, 404 without any grant in the community (so that it cannot be probed), 403 without one
     * of the roles.
     */
    Uni<Caller> require(UUID communityId, Role... anyOf);

    /**
     * The token's subject; 401 without a valid token, 403 for a client whose token lacks the scope of this address. For
     * the few addresses that belong to no community.
     */
    Uni<String> requireSignedIn();
}
