package org.commonhour.ledger.session.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.session.ClaimedTime;
import org.commonhour.ledger.session.ClaimedTimes;
import org.commonhour.ledger.session.PayBasis;
import org.commonhour.ledger.session.WorkedDay;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresClaimedTimes implements ClaimedTimes {

    private static final int MOST = 1_000;
    private static final String OF = """
        select member_id, basis, cast(extract(epoch from lower(during)) as bigint),
               cast(extract(epoch from upper(during)) as bigint)
        from claimed_time
        where member_id in (:members)
          and during && tsrange(timezone('UTC', cast(:from as timestamptz)), timezone('UTC', cast(:to as timestamptz)))
          and source_id <> cast(:except as uuid) and session_id is distinct from cast(:except as uuid)
        limit :most
        """;
    private static final String DAY = """
        with work as (
            select c.member_id, c.pay_basis as basis, c.amount_minutes as minutes, c.started_at is not null as timed
            from contribution c join session s on s.id = c.session_id
            where c.member_id in (:members) and c.pay_basis <> 'NONE' and c.stands and c.until_version is null
              and s.occurred_on = cast(:day as date) and s.id <> cast(:except as uuid)
            union all
            select t.member_id, t.basis, h.amount_minutes, true
            from claimed_time t join staff_hours h on h.id = t.source_id
            where t.member_id in (:members) and h.worked_on = cast(:day as date) and h.id <> cast(:except as uuid))
        select member_id, cast(coalesce(sum(minutes) filter (where basis = 'PAID'), 0) as bigint),
               cast(coalesce(sum(minutes) filter (where basis = 'CREDITED'), 0) as bigint), bool_and(timed)
        from work group by member_id
        """;
    /**
     * Two that check an exclusion constraint at once may wait for each other; with these locks, always taken in the same
     * order, one waits for the other. Each is for all that one member claims.
     */
    private static final String HOLD = """
        select count(pg_advisory_xact_lock(key))
        from (select distinct hashtextextended(cast(member as text), 14) as key
              from unnest(cast(:members as uuid[])) as member order by 1) held
        """;

    private static final UUID NOTHING = new UUID(0, 0);

    private final Mutiny.SessionFactory database;

    PostgresClaimedTimes(Mutiny.SessionFactory database) {
        this.database = database;
    }

    @Override
    public Uni<Void> hold(Collection<UUID> memberIds) {
        return database.withTransaction(db -> db.createNativeQuery(HOLD, Long.class)
                .setParameter("members", memberIds.toArray(UUID[]::new))
                .getSingleResult()
                .replaceWithVoid());
    }

    @Override
    public Uni<List<WorkedDay>> day(Collection<UUID> memberIds, LocalDate day, @Nullable UUID except) {
        return database.withSession(db -> db.createNativeQuery(DAY, Tuple.class)
                        .setParameter("members", memberIds)
                        .setParameter("day", day)
                        .setParameter("except", except == null ? NOTHING : except)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new WorkedDay(
                                row.get(0, UUID.class),
                                row.get(1, Long.class),
                                row.get(2, Long.class),
                                row.get(3, Boolean.class)))
                        .toList());
    }

    @Override
    public Uni<List<ClaimedTime>> of(Collection<UUID> memberIds, Instant from, Instant to, @Nullable UUID except) {
        return database.withSession(db -> db.createNativeQuery(OF, Tuple.class)
                        .setParameter("members", memberIds)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .setParameter("except", except == null ? NOTHING : except)
                        .setParameter("most", MOST)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new ClaimedTime(
                                row.get(0, UUID.class),
                                PayBasis.valueOf(row.get(1, String.class)),
                                Instant.ofEpochSecond(row.get(2, Number.class).longValue()),
                                // What ends within a second ends with it.
                                Instant.ofEpochSecond(row.get(3, Number.class).longValue())))
                        .toList());
    }
}
