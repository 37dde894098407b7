package org.commonhour.matching.organisation.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.matching.organisation.KnownServices;
import org.commonhour.matching.organisation.ServiceState;
import org.hibernate.reactive.mutiny.Mutiny;

/** Known services in table {@code known_service}. */
@ApplicationScoped
class PostgresKnownServices implements KnownServices {

    private final Mutiny.SessionFactory sessions;

    PostgresKnownServices(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> put(UUID communityId, UUID serviceId, ServiceState state) {
        return sessions.withTransaction(session -> session.createNativeQuery("""
                                insert into known_service (community_id, service_id, state)
                                values (:community, :service, :state)
                                on conflict (community_id, service_id) do update set state = excluded.state""")
                .setParameter("community", communityId)
                .setParameter("service", serviceId)
                .setParameter("state", state.name())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Optional<ServiceState>> find(UUID communityId, UUID serviceId) {
        return sessions.withTransaction(session -> session.createNativeQuery(
                        "select state from known_service where community_id = :community and service_id = :service",
                        String.class)
                .setParameter("community", communityId)
                .setParameter("service", serviceId)
                .getSingleResultOrNull()
                .map(state -> Optional.ofNullable(state).map(ServiceState::valueOf)));
    }
}
