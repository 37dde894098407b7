package org.commonhour.ledger.directory.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.ledger.directory.ListedService;
import org.commonhour.ledger.directory.ListedServices;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresListedServices implements ListedServices {

    private final Mutiny.SessionFactory sessions;

    PostgresListedServices(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> save(ListedService service) {
        var row = new ListedServiceRow();
        row.id = service.id();
        row.communityId = service.communityId();
        row.organisationId = service.organisationId();
        row.state = service.state();
        return sessions.withTransaction(
                session -> session.merge(row).call(session::flush).replaceWithVoid());
    }

    @Override
    public Uni<Optional<ListedService>> find(UUID communityId, UUID id) {
        return sessions.withSession(session -> session.find(ListedServiceRow.class, id))
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> found.communityId.equals(communityId))
                        .map(found ->
                                new ListedService(found.id, found.communityId, found.organisationId, found.state)));
    }

    @Override
    public Uni<List<UUID>> runBy(UUID communityId, Collection<UUID> organisationIds) {
        return sessions.withSession(session -> session.createQuery(
                        "select s.id from ListedServiceRow s"
                                + " where s.communityId = :community and s.organisationId in :organisations",
                        UUID.class)
                .setParameter("community", communityId)
                .setParameter("organisations", organisationIds)
                .getResultList());
    }
}
