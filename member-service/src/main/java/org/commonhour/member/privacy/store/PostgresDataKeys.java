package org.commonhour.member.privacy.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.commonhour.member.privacy.DataKeys;
import org.commonhour.member.privacy.Sealed;
import org.commonhour.member.privacy.WrappedKey;
import org.hibernate.reactive.mutiny.Mutiny;

/** Keys in table {@code data_key}. */
@ApplicationScoped
class PostgresDataKeys implements DataKeys {

    private final Mutiny.SessionFactory sessions;

    PostgresDataKeys(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> add(List<WrappedKey> keys) {
        return sessions.withTransaction(session -> session.persistAll(
                        keys.stream().map(PostgresDataKeys::row).toArray())
                .chain(session::flush));
    }

    @Override
    public Uni<List<WrappedKey>> find(Collection<UUID> ids) {
        return sessions.withTransaction(
                session -> session.createSelectionQuery("from DataKeyRow where id in :ids", DataKeyRow.class)
                        .setParameter("ids", ids)
                        .setReadOnly(true)
                        .getResultList()
                        .map(rows -> rows.stream().map(PostgresDataKeys::key).toList()));
    }

    @Override
    public Uni<Void> delete(UUID id) {
        return sessions.withTransaction(session -> session.createMutationQuery("delete from DataKeyRow where id = :id")
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Boolean> anyLockedByAnother(String masterKeyId) {
        return sessions.withTransaction(session -> session.createSelectionQuery(
                        "select id from DataKeyRow where masterKeyId <> :master", UUID.class)
                .setParameter("master", masterKeyId)
                .setMaxResults(1)
                .getResultList()
                .map(found -> !found.isEmpty()));
    }

    private static DataKeyRow row(WrappedKey key) {
        var row = new DataKeyRow();
        row.id = key.id();
        row.communityId = key.communityId();
        row.masterKeyId = key.masterKeyId();
        row.wrappedKey = key.wrapped().bytes();
        row.madeAt = key.madeAt();
        return row;
    }

    private static WrappedKey key(DataKeyRow row) {
        return new WrappedKey(row.id, row.communityId, row.masterKeyId, Sealed.of(row.wrappedKey), row.madeAt);
    }
}
