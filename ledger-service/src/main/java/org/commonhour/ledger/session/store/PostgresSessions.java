package org.commonhour.ledger.session.store;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.ledger.session.Contribution;
import org.commonhour.ledger.session.OverlapService;
import org.commonhour.ledger.session.Session;
import org.commonhour.ledger.session.SessionChange;
import org.commonhour.ledger.session.SessionFilter;
import org.commonhour.ledger.session.SessionState;
import org.commonhour.ledger.session.SessionVersion;
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
    public Uni<Void> add(Session session, SessionChange change) {
        return database.withTransaction(db -> db.persist(SessionRows.row(session))
                .chain(db::flush)
                .chain(() -> persist(db, session, session.contributions(), 0))
                .chain(() -> db.persist(VersionRows.row(session, change)))
                .chain(db::flush));
    }

    @Override
    public Uni<Void> save(Session session, List<Contribution> replaced, SessionChange change) {
        Map<UUID, Contribution> lines = new HashMap<>();
        session.contributions().forEach(line -> lines.put(line.id(), line));
        Map<UUID, Contribution> gone = new HashMap<>();
        replaced.forEach(line -> gone.put(line.id(), line));
        return database.withTransaction(db -> db.find(SessionRow.class, session.id())
                .invoke(row -> SessionRows.copyProgress(session, row))
                .chain(() -> allLines(db, session.id()))
                .flatMap(rows -> {
                    rows.forEach(row -> update(row, session, lines.remove(row.id), gone.get(row.id)));
                    var added = session.contributions().stream()
                            .filter(line -> lines.containsKey(line.id()))
                            .toList();
                    // What goes makes room first: the database compares rows one by one.
                    return flushed(db)
                            .chain(() -> persist(db, session, added, rows.size()))
                            .chain(() -> db.persist(VersionRows.row(session, change)))
                            .chain(db::flush);
                }));
    }

    private static void update(
            ContributionRow row, Session session, @Nullable Contribution line, @Nullable Contribution gone) {
        if (row.untilVersion != null) {
            return;
        }
        if (line != null) {
            row.transferId = line.transferId();
            row.reversedBy = line.reversedBy();
            row.stands = SessionRows.stands(session);
        } else {
            row.untilVersion = session.version();
            row.reversedBy = gone == null ? null : gone.reversedBy();
        }
    }

    private static Uni<Void> persist(Mutiny.Session db, Session session, List<Contribution> lines, int before) {
        var rows = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            rows.add(SessionRows.row(session, before + line, lines.get(line)));
        }
        return db.persistAll(rows.toArray()).chain(() -> flushed(db));
    }

    private static Uni<Void> flushed(Mutiny.Session db) {
        return db.flush().onFailure().transform(OverlapService::told);
    }

    @Override
    public Uni<List<SessionVersion>> versions(UUID sessionId) {
        return database.withSession(db -> db.createQuery(
                        "select v from SessionVersionRow v where v.sessionId = :session order by v.version",
                        SessionVersionRow.class)
                .setParameter("session", sessionId)
                .getResultList()
                .flatMap(rows -> allLines(db, sessionId)
                        .map(lines -> rows.stream()
                                .map(row -> VersionRows.version(row, lines))
                                .toList())));
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
                                "select count(s) from SessionRow s where s.arrangementId = :arrangement and s.state"
                                        + " not in (:refused, :withdrawn)",
                                Long.class)
                        .setParameter("arrangement", arrangementId)
                        .setParameter("refused", SessionState.REFUSED)
                        .setParameter("withdrawn", SessionState.WITHDRAWN)
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

    @Override
    public Uni<Boolean> everHadParty(UUID sessionId, UUID memberId) {
        return database.withSession(db -> db.createQuery(
                                "select count(c) from ContributionRow c"
                                        + " where c.sessionId = :session and c.memberId = :member",
                                Long.class)
                        .setParameter("session", sessionId)
                        .setParameter("member", memberId)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    @Override
    public Uni<Void> saveTold(Session session) {
        return database.withTransaction(db -> db.find(SessionRow.class, session.id())
                .invoke(row -> row.toldAt = session.toldAt())
                .chain(db::flush));
    }

    @Override
    public Uni<List<SessionKey>> toldBefore(Instant then, int limit) {
        return database.withSession(db -> db.createQuery(
                                "select s from SessionRow s where s.state = :recorded and s.toldAt < :then"
                                        + " order by s.toldAt",
                                SessionRow.class)
                        .setParameter("recorded", SessionState.RECORDED)
                        .setParameter("then", then)
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
                        "select c from ContributionRow c where c.sessionId in :sessions and c.untilVersion is null"
                                + " order by c.sessionId, c.line",
                        ContributionRow.class)
                .setParameter("sessions", sessionIds)
                .getResultList();
    }

    private static Uni<List<ContributionRow>> allLines(Mutiny.Session db, UUID sessionId) {
        return db.createQuery(
                        "select c from ContributionRow c where c.sessionId = :session order by c.line",
                        ContributionRow.class)
                .setParameter("session", sessionId)
                .getResultList();
    }
}
