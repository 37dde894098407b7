package org.commonhour.ledger.export.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.commonhour.ledger.export.Forgotten;
import org.commonhour.ledger.export.LineType;
import org.commonhour.ledger.export.Restores;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresRestores implements Restores {

    private final Mutiny.SessionFactory sessions;

    PostgresRestores(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> write(UUID communityId, LineType type, List<String> lines) {
        var rows = LineRow.array(communityId, lines);
        return sessions.withTransaction(session -> {
            var before = type == LineType.ACCOUNT
                    ? session.createNativeQuery(RestoreSql.GIVE_WAY)
                            .setParameter("community", communityId)
                            .setParameter("rows", rows)
                            .executeUpdate()
                    : Uni.createFrom().item(0);
            return before.chain(() -> session.createNativeQuery(RestoreSql.insert(type))
                            .setParameter("rows", rows)
                            .executeUpdate())
                    .replaceWithVoid();
        });
    }

    @Override
    public Uni<Forgotten> forgotten(UUID communityId) {
        return sessions.withTransaction(session -> texts(session, RestoreSql.ERASED, communityId)
                .flatMap(members -> texts(session, RestoreSql.SIGN_INS, communityId)
                        .map(signIns -> new Forgotten(Set.copyOf(members), Set.copyOf(signIns)))));
    }

    private static Uni<List<String>> texts(Mutiny.Session session, String sql, UUID communityId) {
        return session.createNativeQuery(sql, String.class)
                .setParameter("community", communityId)
                .getResultList();
    }

    @Override
    public Uni<Void> end(UUID communityId, String header, List<String> checkpointKeys) {
        return sessions.withTransaction(session -> session.createNativeQuery(RestoreSql.HEAD)
                .setParameter("community", communityId)
                .setParameter("row", LineRow.one(communityId, header))
                .executeUpdate()
                .chain(() -> session.createNativeQuery(RestoreSql.KEYS)
                        .setParameter("community", communityId)
                        .setParameter("keys", checkpointKeys.toArray(String[]::new))
                        .executeUpdate())
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> takeBack() {
        return sessions.withTransaction(session -> {
            session.currentTransaction().markForRollback();
            return Uni.createFrom().voidItem();
        });
    }
}
