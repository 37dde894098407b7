package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.insight.Evidence;
import org.commonhour.ledger.insight.Period;
import org.commonhour.ledger.insight.PersonMinutes;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresEvidence implements Evidence {

    private static final String MINUTES = """
        select service_id, work = 'PAID', person_id, cast(sum(amount_minutes) as bigint)
        from insight_person_sum
        where community_id = :community and month between :from and :to and amount_minutes > 0
        group by 1, 2, 3 order by 1, 2, 3
        """;
    private static final String COMMUNITIES = """
        select distinct community_id from insight_sum
        where month between :from and :to and amount_minutes > 0 order by 1
        """;

    private final Mutiny.SessionFactory database;

    PostgresEvidence(Mutiny.SessionFactory database) {
        this.database = database;
    }

    @Override
    public Uni<List<PersonMinutes>> minutes(UUID communityId, Period period) {
        return database.withSession(db -> db.createNativeQuery(MINUTES, Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("from", period.from().toString())
                        .setParameter("to", period.to().toString())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new PersonMinutes(
                                row.get(0, UUID.class),
                                row.get(1, Boolean.class),
                                row.get(2, UUID.class),
                                Columns.number(row, 3)))
                        .toList());
    }

    @Override
    public Uni<List<UUID>> communities(Period period) {
        return database.withSession(db -> db.createNativeQuery(COMMUNITIES, UUID.class)
                .setParameter("from", period.from().toString())
                .setParameter("to", period.to().toString())
                .getResultList());
    }
}
