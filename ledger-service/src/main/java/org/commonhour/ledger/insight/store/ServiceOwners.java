package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class ServiceOwners {

    private static final String ALL = """
        select service_id, organisation_id from insight_service where community_id = :community
        """;

    private final Mutiny.SessionFactory database;

    ServiceOwners(Mutiny.SessionFactory database) {
        this.database = database;
    }

    /** Who runs each service. */
    Uni<Map<UUID, UUID>> of(UUID communityId) {
        return database.withSession(db -> db.createNativeQuery(ALL, Tuple.class)
                        .setParameter("community", communityId)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> row.get(1, UUID.class))));
    }
}
