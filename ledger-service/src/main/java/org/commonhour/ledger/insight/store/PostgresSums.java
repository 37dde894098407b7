package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.insight.CountedSession;
import org.commonhour.ledger.insight.Dimension;
import org.commonhour.ledger.insight.DimensionFigure;
import org.commonhour.ledger.insight.FigureScope;
import org.commonhour.ledger.insight.GridLine;
import org.commonhour.ledger.insight.MonthFigure;
import org.commonhour.ledger.insight.NeedCounts;
import org.commonhour.ledger.insight.Period;
import org.commonhour.ledger.insight.SessionSearch;
import org.commonhour.ledger.insight.Sums;
import org.commonhour.ledger.insight.Work;
import org.commonhour.ledger.insight.WorkMinutes;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresSums implements Sums {

    private static final String MONTHS = """
        select month, cast(coalesce(sum(amount_minutes) filter (where work <> 'PAID'), 0) as bigint),
               cast(coalesce(sum(amount_minutes) filter (where work = 'PAID'), 0) as bigint)
        from insight_sum
        where community_id = :community and service_id = :service and month between :from and :to
          and amount_minutes > 0
        group by month order by month
        """;
    private static final String GRID_LINES = """
        with found as (
            select person_id, phase, participation_level, function, standing, remuneration,
                   sum(amount_minutes) as minutes
            from insight_person_sum
            where community_id = :community and service_id = :service and month between :from and :to
              and amount_minutes > 0
            group by person_id, phase, participation_level, function, standing, remuneration),
        named as (
            select person_id from found where person_id is not null
            group by person_id order by sum(minutes) desc, person_id limit :most)
        select n.person_id, phase, participation_level, function, standing, remuneration,
               cast(sum(minutes) as bigint)
        from found f left join named n on n.person_id = f.person_id
        group by n.person_id, phase, participation_level, function, standing, remuneration
        """;

    private static final String NEEDS = """
        select count(*) filter (where month < :from), count(*) filter (where month >= :from) from insight_need
        where community_id = :community and service_id = :service and month between :before and :to
        """;

    private final Mutiny.SessionFactory database;

    PostgresSums(Mutiny.SessionFactory database) {
        this.database = database;
    }

    @Override
    public Uni<List<MonthFigure>> months(UUID communityId, UUID serviceId, Period period) {
        return database.withSession(db -> db.createNativeQuery(MONTHS, Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("service", serviceId)
                        .setParameter("from", period.from().toString())
                        .setParameter("to", period.to().toString())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new MonthFigure(
                                YearMonth.parse(row.get(0, String.class)),
                                Columns.number(row, 1),
                                Columns.number(row, 2)))
                        .toList());
    }

    @Override
    public Uni<List<GridLine>> gridLines(UUID communityId, UUID serviceId, Period period, int mostPeople) {
        return database.withSession(db -> db.createNativeQuery(GRID_LINES, Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("service", serviceId)
                        .setParameter("from", period.from().toString())
                        .setParameter("to", period.to().toString())
                        .setParameter("most", mostPeople)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new GridLine(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, String.class),
                                row.get(4, String.class),
                                row.get(5, String.class),
                                Columns.number(row, 6)))
                        .toList());
    }

    @Override
    public Uni<NeedCounts> needs(UUID communityId, UUID serviceId, Period period) {
        return database.withSession(db -> db.createNativeQuery(NEEDS, Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("service", serviceId)
                        .setParameter("before", period.before().from().toString())
                        .setParameter("from", period.from().toString())
                        .setParameter("to", period.to().toString())
                        .getSingleResult())
                .map(row -> new NeedCounts(Columns.number(row, 0), Columns.number(row, 1)));
    }

    @Override
    public Uni<List<DimensionFigure>> by(Dimension dimension, FigureScope scope, @Nullable String after, int limit) {
        if (ScopeSql.isEmpty(scope)) {
            return Uni.createFrom().item(List.of());
        }
        return database.withSession(db -> {
                    var query = ScopeSql.bind(
                            db.createNativeQuery(ScopeSql.by(dimension, scope, after != null), Tuple.class), scope);
                    query.setParameter("limit", limit);
                    if (after != null) {
                        query.setParameter("after", after);
                    }
                    return query.getResultList();
                })
                .map(rows -> rows.stream()
                        .map(row -> new DimensionFigure(
                                row.get(0, String.class),
                                Columns.number(row, 1),
                                Columns.number(row, 2),
                                Columns.number(row, 3),
                                Columns.number(row, 4),
                                Columns.number(row, 5)))
                        .toList());
    }

    @Override
    public Uni<List<WorkMinutes>> work(FigureScope scope) {
        if (ScopeSql.isEmpty(scope)) {
            return Uni.createFrom().item(List.of());
        }
        return database.withSession(db -> ScopeSql.bind(db.createNativeQuery(ScopeSql.work(scope), Tuple.class), scope)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new WorkMinutes(
                                Work.valueOf(row.get(0, String.class)),
                                row.get(1, Boolean.class),
                                Columns.number(row, 2)))
                        .toList());
    }

    @Override
    public Uni<List<CountedSession>> sources(SessionSearch search, int limit) {
        return database.withSession(db -> SourceSql.query(db, search, limit).getResultList())
                .map(rows -> rows.stream().map(SourceSql::source).toList());
    }
}
