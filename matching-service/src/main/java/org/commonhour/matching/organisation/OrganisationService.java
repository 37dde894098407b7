package org.commonhour.matching.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.commonhour.kit.problem.DomainProblem;
import org.commonhour.matching.problem.MatchingProblem;
import org.jspecify.annotations.Nullable;

/** Knows the services of each community, so that a need cannot name one of somebody else's. */
@ApplicationScoped
public class OrganisationService {

    private final KnownServices services;

    OrganisationService(KnownServices services) {
        this.services = services;
    }

    /** Keeps what the member service said of a service. */
    public Uni<Void> learn(UUID communityId, UUID serviceId, ServiceState state) {
        return services.put(communityId, serviceId, state);
    }

    /** Refuses a service that is not an active one of this community; no service at all is fine. */
    public Uni<Void> requireActive(UUID communityId, @Nullable UUID serviceId) {
        if (serviceId == null) {
            return Uni.createFrom().voidItem();
        }
        return services.find(communityId, serviceId)
                .invoke(found -> {
                    if (found.isEmpty() || found.get() != ServiceState.ACTIVE) {
                        throw DomainProblem.of(
                                        MatchingProblem.SERVICE_UNKNOWN,
                                        "No active service of this community has this id.")
                                .at("/serviceId", "is not an active service here");
                    }
                })
                .replaceWithVoid();
    }
}
