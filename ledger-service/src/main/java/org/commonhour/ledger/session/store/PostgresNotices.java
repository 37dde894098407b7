package org.commonhour.ledger.session.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.commonhour.ledger.session.Channel;
import org.commonhour.ledger.session.Notices;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresNotices implements Notices {

    private static final String ADD = """
        insert into session_notice (session_id, told_id, told_by, channel, told_at)
        values (:session, :told, :by, :channel, :at)
        on conflict (session_id, told_id) do nothing
        """;

    private final Mutiny.SessionFactory database;

    PostgresNotices(Mutiny.SessionFactory database) {
        this.database = database;
    }

    @Override
    public Uni<Void> add(UUID sessionId, UUID toldId, String subject, Channel channel, Instant at) {
        return database.withTransaction(db -> db.createNativeQuery(ADD)
                .setParameter("session", sessionId)
                .setParameter("told", toldId)
                .setParameter("by", subject)
                .setParameter("channel", channel.name())
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Set<UUID>> told(UUID sessionId) {
        return database.withSession(db -> db.createNativeQuery(
                                "select told_id from session_notice where session_id = :session", UUID.class)
                        .setParameter("session", sessionId)
                        .getResultList())
                .map(Set::copyOf);
    }

    @Override
    public Uni<Void> forget(UUID sessionId) {
        return database.withTransaction(
                db -> db.createNativeQuery("delete from session_notice where session_id = :session")
                        .setParameter("session", sessionId)
                        .executeUpdate()
                        .replaceWithVoid());
    }
}
