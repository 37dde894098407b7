package org.commonhour.ledger.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.store.UnitOfWork;

/** Knows which organisation runs which service. */
@ApplicationScoped
public class DirectoryService {

    private final ListedServices services;
    private final UnitOfWork unitOfWork;

    DirectoryService(ListedServices services, UnitOfWork unitOfWork) {
        this.services = services;
        this.unitOfWork = unitOfWork;
    }

    /** Takes over what the member service published about a service. */
    public Uni<Void> heard(ListedService service) {
        return unitOfWork.run(() -> services.save(service));
    }

    /** The service, when that community has it; events about a new one may still be on their way. */
    public Uni<Optional<ListedService>> find(UUID communityId, UUID serviceId) {
        return services.find(communityId, serviceId);
    }

    /** The ids of all services that the organisations run in that community. */
    public Uni<List<UUID>> runBy(UUID communityId, Collection<UUID> organisationIds) {
        return organisationIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : services.runBy(communityId, organisationIds);
    }
}
