package org.commonhour.ledger.session.store;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.ledger.session.Session;
import org.commonhour.ledger.session.SessionFilter;
import org.commonhour.ledger.session.SessionState;
import org.commonhour.ledger.session.Sessions;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresSessions implements Sessions {

    private final Mutiny.SessionFactory database;

    PostgresSessions(Mutiny.SessionFactory database) {
        this.database = database;
    }

    @Override
    public Uni<Void> add(Session session) {
        var lines = new ArrayList<>();
        for (int line = 0; line < session.contributions().size(); line++) {
            lines.add(
                    SessionRows.row(session.id(), line, session.contributions().get(line)));
        }
        return database.withTransaction(db -> db.persist(SessionRows.row(session))
                .chain(db::flush)
                .chain(() -> db.persistAll(lines.toArray()))
                .chain(db::flush));
    }

    @Override
    public Uni<Void> save(Session session) {
        Map<UUID, UUID> transfers = new HashMap<>();
        session.contributions().forEach(line -> transfers.put(line.id(), line.transferId()));
        return database.withTransaction(db -> db.find(SessionRow.class, session.id())
                .invoke(row -> SessionRows.copyProgress(session, row))
                .chain(() -> lines(db, List.of(session.id())))
                .invoke(lines -> lines.forEach(line -> line.transferId = transfers.get(line.id)))
                .chain(db::flush));
    }

    @Override
    public Uni<Optional<Session>> find(UUID communityId, UUID id) {
        return database.withSession(db -> db.find(SessionRow.class, id).flatMap(row -> session(db, communityId, row)));
    }

    @Override
    public Uni<Optional<Session>> lock(UUID communityId, UUID id) {
        return database.withTransaction(db -> db.find(SessionRow.class, id, LockMode.PESSIMISTIC_WRITE)
                .flatMap(row -> session(db, communityId, row)));
    }

    @Override
    public Uni<Boolean> standsFor(UUID arrangementId) {
        return database.withSession(db -> db.createQuery(
                                "select count(s) from SessionRow s"
                                        + " where s.arrangementId = :arrangement and s.state <> :refused",
                                Long.class)
                        .setParameter("arrangement", arrangementId)
                        .setParameter("refused", SessionState.REFUSED)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    @Override
    public Uni<List<Session>> list(SessionFilter filter, @Nullable UUID before, int limit) {
        var conditions = SessionConditions.of(filter, before);
        return database.withSession(db -> {
            var query = db.createQuery(
                    "select s from SessionRow s where " + conditions.text() + " order by s.id desc", SessionRow.class);
            conditions.parameters().forEach(query::setParameter);
            return query.setMaxResults(limit).getResultList().flatMap(rows -> withLines(db, rows));
        });
    }

    @Override
    public Uni<List<SessionKey>> confirmed(int limit) {
        return database.withSession(db -> db.createQuery(
                                "select s from SessionRow s where s.state = :confirmed order by s.confirmedAt",
                                SessionRow.class)
                        .setParameter("confirmed", SessionState.CONFIRMED)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new SessionKey(row.communityId, row.id))
                        .toList());
    }

    private static Uni<Optional<Session>> session(Mutiny.Session db, UUID communityId, @Nullable SessionRow row) {
        if (row == null || !row.communityId.equals(communityId)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return lines(db, List.of(row.id)).map(lines -> Optional.of(SessionRows.session(row, lines)));
    }

    private static Uni<List<Session>> withLines(Mutiny.Session db, List<SessionRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return lines(db, rows.stream().map(row -> row.id).toList()).map(lines -> {
            var bySession = lines.stream().collect(groupingBy(line -> line.sessionId));
            return rows.stream()
                    .map(row -> SessionRows.session(row, bySession.getOrDefault(row.id, List.of())))
                    .toList();
        });
    }

    private static Uni<List<ContributionRow>> lines(Mutiny.Session db, List<UUID> sessionIds) {
        return db.createQuery(
                        "select c from ContributionRow c where c.sessionId in :sessions order by c.sessionId, c.line",
                        ContributionRow.class)
                .setParameter("sessions", sessionIds)
                .getResultList();
    }
}
