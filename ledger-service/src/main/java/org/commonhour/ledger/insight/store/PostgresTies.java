package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.insight.GroupMinutes;
import org.commonhour.ledger.insight.MonthTie;
import org.commonhour.ledger.insight.Period;
import org.commonhour.ledger.insight.RoleMinutes;
import org.commonhour.ledger.insight.Tie;
import org.commonhour.ledger.insight.TieCounts;
import org.commonhour.ledger.insight.Ties;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresTies implements Ties {

    private static final String TIES = """
        select giver_id, receiver_id, cast(sum(amount_minutes) as bigint) from insight_tie
        where community_id = :community and month between :from and :to and amount_minutes > 0
        group by giver_id, receiver_id order by giver_id, receiver_id limit :limit
        """;
    private static final String BY_MONTH = """
        select month, giver_id, receiver_id, amount_minutes from insight_tie
        where community_id = :community and month between :from and :to and amount_minutes > 0 limit :limit
        """;

    /** Whichever the direction; what was before the period is asked pair by pair, by an index. */
    private static final String COUNTS = """
        with now as (
            select distinct least(giver_id, receiver_id) as one, greatest(giver_id, receiver_id) as other
            from insight_tie
            where community_id = :community and month between :from and :to and amount_minutes > 0),
        before as (
            select distinct least(giver_id, receiver_id) as one, greatest(giver_id, receiver_id) as other
            from insight_tie
            where community_id = :community and month between :earliest and :latest and amount_minutes > 0)
        select (select count(*) from now n
                where not exists (select 1 from insight_tie t where t.community_id = :community
                          and t.giver_id = n.one and t.receiver_id = n.other and t.month < :from
                          and t.amount_minutes > 0)
                  and not exists (select 1 from insight_tie t where t.community_id = :community
                          and t.giver_id = n.other and t.receiver_id = n.one and t.month < :from
                          and t.amount_minutes > 0)),
               (select count(*) from before),
               (select count(*) from before b join now n on n.one = b.one and n.other = b.other)
        """;

    private static final String GROUPS = """
        select g.channel, r.channel, cast(sum(t.amount_minutes) as bigint) from insight_tie t
        join insight_member g on g.member_id = t.giver_id and g.community_id = t.community_id
        join insight_member r on r.member_id = t.receiver_id and r.community_id = t.community_id
        where t.community_id = :community and t.month between :from and :to and t.amount_minutes > 0
        group by 1, 2 order by 1, 2
        """;
    private static final String ROLES = """
        select month, function, work = 'PAID', remuneration = 'PAID_PEER', cast(sum(amount_minutes) as bigint)
        from insight_sum
        where community_id = :community and month between :from and :to and amount_minutes > 0
        group by 1, 2, 3, 4 order by 1, 2, 3, 4
        """;

    private final Mutiny.SessionFactory database;

    PostgresTies(Mutiny.SessionFactory database) {
        this.database = database;
    }

    @Override
    public Uni<List<Tie>> ties(UUID communityId, Period period, int limit) {
        return database.withSession(db -> db.createNativeQuery(TIES, Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("from", period.from().toString())
                        .setParameter("to", period.to().toString())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Tie(row.get(0, UUID.class), row.get(1, UUID.class), Columns.number(row, 2)))
                        .toList());
    }

    @Override
    public Uni<List<MonthTie>> byMonth(UUID communityId, Period period, int limit) {
        return database.withSession(db -> db.createNativeQuery(BY_MONTH, Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("from", period.from().toString())
                        .setParameter("to", period.to().toString())
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new MonthTie(
                                YearMonth.parse(row.get(0, String.class)),
                                row.get(1, UUID.class),
                                row.get(2, UUID.class),
                                Columns.number(row, 3)))
                        .toList());
    }

    @Override
    public Uni<TieCounts> counts(UUID communityId, Period period) {
        return database.withSession(db -> db.createNativeQuery(COUNTS, Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("from", period.from().toString())
                        .setParameter("to", period.to().toString())
                        .setParameter("earliest", period.before().from().toString())
                        .setParameter("latest", period.before().to().toString())
                        .getSingleResult())
                .map(row -> new TieCounts(Columns.number(row, 0), Columns.number(row, 1), Columns.number(row, 2)));
    }

    @Override
    public Uni<List<GroupMinutes>> groups(UUID communityId, Period period) {
        return database.withSession(db -> db.createNativeQuery(GROUPS, Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("from", period.from().toString())
                        .setParameter("to", period.to().toString())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new GroupMinutes(
                                row.get(0, String.class), row.get(1, String.class), Columns.number(row, 2)))
                        .toList());
    }

    @Override
    public Uni<List<RoleMinutes>> roles(UUID communityId, Period period) {
        return database.withSession(db -> db.createNativeQuery(ROLES, Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("from", period.from().toString())
                        .setParameter("to", period.to().toString())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new RoleMinutes(
                                YearMonth.parse(row.get(0, String.class)),
                                row.get(1, String.class),
                                row.get(2, Boolean.class),
                                row.get(3, Boolean.class),
                                Columns.number(row, 4)))
                        .toList());
    }
}
