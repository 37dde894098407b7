package org.commonhour.ledger.directory;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The services this service has heard of. */
public interface ListedServices {

    /** Keeps the service in place of what was known about it. */
    Uni<Void> save(ListedService service);

    /** The service, when that community has it. */
    Uni<Optional<ListedService>> find(UUID communityId, UUID id);

    /** The ids of all services that the organisations run in that community. */
    Uni<List<UUID>> runBy(UUID communityId, Collection<UUID> organisationIds);
}
