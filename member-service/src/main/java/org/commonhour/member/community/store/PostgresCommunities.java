package org.commonhour.member.community.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.member.community.Communities;
import org.commonhour.member.community.Community;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Communities in table {@code community}. */
@ApplicationScoped
class PostgresCommunities implements Communities {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Mutiny.SessionFactory sessions;

    PostgresCommunities(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> add(Community community) {
        var row = new CommunityRow();
        row.id = community.id();
        row.name = community.name();
        row.publishesServices = community.publishesServices();
        row.createdBy = community.createdBy();
        row.createdAt = community.createdAt();
        row.version = community.version();
        return sessions.withTransaction(session -> session.persist(row).chain(session::flush));
    }

    @Override
    public Uni<Void> save(Community community) {
        return sessions.withTransaction(session -> session.find(CommunityRow.class, community.id())
                .invoke(row -> {
                    row.publishesServices = community.publishesServices();
                    row.version = community.version();
                })
                .chain(session::flush));
    }

    @Override
    public Uni<Optional<Community>> findForChange(UUID id) {
        return sessions.withTransaction(session -> session.find(CommunityRow.class, id, LockModeType.PESSIMISTIC_WRITE)
                .map(row -> Optional.ofNullable(row).map(PostgresCommunities::community)));
    }

    @Override
    public Uni<Optional<Community>> find(UUID id) {
        return sessions.withTransaction(session -> session.find(CommunityRow.class, id)
                .map(row -> Optional.ofNullable(row).map(PostgresCommunities::community)));
    }

    @Override
    public Uni<List<Community>> find(Collection<UUID> ids) {
        return sessions.withTransaction(
                session -> session.createSelectionQuery("from CommunityRow where id in :ids", CommunityRow.class)
                        .setParameter("ids", ids)
                        .getResultList()
                        .map(PostgresCommunities::communities));
    }

    @Override
    public Uni<List<Community>> list(@Nullable UUID after, int limit) {
        return sessions.withTransaction(session -> session.createSelectionQuery(
                        "from CommunityRow where id > :after order by id", CommunityRow.class)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setMaxResults(limit)
                .getResultList()
                .map(PostgresCommunities::communities));
    }

    private static List<Community> communities(List<CommunityRow> rows) {
        return rows.stream().map(PostgresCommunities::community).toList();
    }

    private static Community community(CommunityRow row) {
        return new Community(row.id, row.name, row.publishesServices, row.createdBy, row.createdAt, row.version);
    }
}
