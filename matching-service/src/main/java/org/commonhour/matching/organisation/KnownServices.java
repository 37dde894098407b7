package org.commonhour.matching.organisation;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The services that matching has heard of. */
public interface KnownServices {

    /** Keeps the state of a service, new or known. */
    Uni<Void> put(UUID communityId, UUID serviceId, ServiceState state);

    /** The state of a service of this community, empty for strangers. */
    Uni<Optional<ServiceState>> find(UUID communityId, UUID serviceId);
}
