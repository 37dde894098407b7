package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.insight.Period;
import org.commonhour.ledger.insight.RoleMinutes;
import org.commonhour.ledger.insight.Tie;
import org.commonhour.ledger.insight.Ties;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresTies implements Ties {

    private static final String TIES = """
        select giver_id, receiver_id, cast(sum(amount_minutes) as bigint) from insight_tie
        where community_id = :community and month between :from and :to and amount_minutes > 0
        group by giver_id, receiver_id order by giver_id, receiver_id limit :limit
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
