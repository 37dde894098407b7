package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.ledger.insight.CellEvidence;
import org.commonhour.ledger.insight.Evidence;
import org.commonhour.ledger.insight.Period;
import org.commonhour.ledger.insight.PublishedTable;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresEvidence implements Evidence {

    /** Stands for no service where a key is needed. */
    private static final UUID NO_SERVICE = new UUID(0, 0);

    private static final String CELLS = """
        with person as (
            select $KEY as key, work = 'PAID' as paid, person_id, sum(amount_minutes) as minutes
            from insight_person_sum
            where community_id = :community and month between :from and :to and amount_minutes > 0 $AND
            group by 1, 2, 3),
        ranked as (
            select *, row_number() over (partition by key, paid, person_id is null order by minutes desc) as place
            from person)
        select key, paid, count(person_id), cast(sum(minutes) as bigint),
               cast(coalesce(max(minutes) filter (where person_id is not null and place = 1), 0) as bigint),
               cast(coalesce(max(minutes) filter (where person_id is not null and place = 2), 0) as bigint),
               cast(coalesce(sum(minutes) filter (where person_id is null), 0) as bigint)
        from ranked group by key, paid order by key, paid
        """;
    private static final String SERVICE = "coalesce(service_id, cast('" + NO_SERVICE + "' as uuid))";
    private static final String BY_SERVICE = CELLS.replace("$KEY", SERVICE).replace("$AND", "");
    private static final String TOGETHER = CELLS.replace("$KEY", "community_id")
            .replace("$AND", "and (work = 'PAID') = :paid and " + SERVICE + " in (:services)");

    private final Mutiny.SessionFactory database;

    PostgresEvidence(Mutiny.SessionFactory database) {
        this.database = database;
    }

    @Override
    public Uni<List<PublishedTable.Source>> byService(UUID communityId, Period period) {
        return database.withSession(db -> db.createNativeQuery(BY_SERVICE, Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("from", period.from().toString())
                        .setParameter("to", period.to().toString())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new PublishedTable.Source(
                                NO_SERVICE.equals(row.get(0, UUID.class)) ? null : row.get(0, UUID.class),
                                row.get(1, Boolean.class),
                                evidence(row)))
                        .toList());
    }

    @Override
    public Uni<CellEvidence> together(UUID communityId, Period period, List<Optional<UUID>> serviceIds, boolean paid) {
        var services = serviceIds.stream().map(id -> id.orElse(NO_SERVICE)).toList();
        return database.withSession(db -> db.createNativeQuery(TOGETHER, Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("from", period.from().toString())
                        .setParameter("to", period.to().toString())
                        .setParameter("paid", paid)
                        .setParameter("services", services)
                        .getResultList())
                .map(rows -> rows.isEmpty() ? CellEvidence.NOTHING : evidence(rows.get(0)));
    }

    private static CellEvidence evidence(Tuple row) {
        return new CellEvidence(
                Columns.number(row, 2),
                Columns.number(row, 3),
                Columns.number(row, 4),
                Columns.number(row, 5),
                Columns.number(row, 6));
    }
}
