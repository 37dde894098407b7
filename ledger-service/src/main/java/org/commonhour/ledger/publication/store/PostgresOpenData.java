package org.commonhour.ledger.publication.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.ledger.publication.OpenData;
import org.commonhour.ledger.publication.Opening;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresOpenData implements OpenData {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String FIND = "select community_id, opened_at from open_data where community_id = :community";
    private static final String OPEN = """
        insert into open_data (community_id, opened_at) values (:community, cast(:at as timestamptz))
        on conflict (community_id) do nothing
        """;
    private static final String LIST = """
        select community_id, opened_at from open_data where community_id > :after order by community_id limit :limit
        """;

    private final Mutiny.SessionFactory database;

    PostgresOpenData(Mutiny.SessionFactory database) {
        this.database = database;
    }

    @Override
    public Uni<Optional<Opening>> find(UUID communityId) {
        return database.withSession(db -> db.createNativeQuery(FIND, Tuple.class)
                        .setParameter("community", communityId)
                        .getResultList())
                .map(rows -> rows.stream().map(PostgresOpenData::opening).findFirst());
    }

    @Override
    public Uni<Void> open(Opening opening) {
        return database.withTransaction(db -> db.createNativeQuery(OPEN)
                .setParameter("community", opening.communityId())
                .setParameter("at", opening.openedAt())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> close(UUID communityId) {
        return database.withTransaction(
                db -> db.createNativeQuery("delete from open_data where community_id = :community")
                        .setParameter("community", communityId)
                        .executeUpdate()
                        .replaceWithVoid());
    }

    @Override
    public Uni<List<Opening>> list(@Nullable UUID after, int limit) {
        return database.withSession(db -> db.createNativeQuery(LIST, Tuple.class)
                        .setParameter("after", after == null ? BEFORE_ALL : after)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream().map(PostgresOpenData::opening).toList());
    }

    private static Opening opening(Tuple row) {
        return new Opening(
                row.get(0, UUID.class), row.get(1, OffsetDateTime.class).toInstant());
    }
}
