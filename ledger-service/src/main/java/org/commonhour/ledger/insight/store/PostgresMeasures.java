package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.insight.MatchCounts;
import org.commonhour.ledger.insight.Measures;
import org.commonhour.ledger.insight.PeopleCounts;
import org.commonhour.ledger.insight.Period;
import org.commonhour.ledger.insight.Wait;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresMeasures implements Measures {

    private final Mutiny.SessionFactory database;

    PostgresMeasures(Mutiny.SessionFactory database) {
        this.database = database;
    }

    @Override
    public Uni<MatchCounts> matches(UUID communityId, Period period) {
        return database.withSession(db -> moments(db.createNativeQuery(MeasureSql.HAPPENED, Long.class), period)
                .setParameter("community", communityId)
                .getResultList()
                .flatMap(happened -> moments(db.createNativeQuery(MeasureSql.MATCHES, Tuple.class), period)
                        .setParameter("community", communityId)
                        .setParameter("last", period.to().atEndOfMonth())
                        .getSingleResult()
                        .map(row -> matches(row, happened))));
    }

    private static MatchCounts matches(Tuple row, List<Long> happened) {
        return new MatchCounts(
                Columns.number(row, 0),
                Columns.number(row, 1),
                Columns.number(row, 2),
                Columns.number(row, 3),
                Columns.number(row, 4),
                Columns.number(row, 5),
                row.get(6, Double.class),
                happened,
                Columns.number(row, 7),
                Columns.number(row, 8),
                row.get(9, Double.class));
    }

    @Override
    public Uni<PeopleCounts> people(UUID communityId, Period period) {
        return database.withSession(db -> db.createNativeQuery(MeasureSql.PEOPLE, Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("from", period.from().toString())
                        .setParameter("to", period.to().toString())
                        .setParameter("first", period.from().atDay(1))
                        .setParameter("last", period.to().atEndOfMonth())
                        .getSingleResult())
                .map(row -> new PeopleCounts(
                        Columns.number(row, 0),
                        Columns.number(row, 1),
                        Columns.number(row, 2),
                        Columns.number(row, 3),
                        Columns.number(row, 4),
                        row.get(5, Double.class),
                        Columns.number(row, 6),
                        Columns.number(row, 7),
                        Columns.number(row, 8),
                        Columns.number(row, 9),
                        Columns.number(row, 10),
                        Columns.number(row, 11)));
    }

    @Override
    public Uni<List<Wait>> returns(UUID communityId, Period period, LocalDate today) {
        return database.withSession(db -> db.createNativeQuery(MeasureSql.RETURNS, Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("first", period.from().atDay(1))
                        .setParameter("last", period.to().atEndOfMonth())
                        .setParameter("today", today)
                        .getResultList())
                .map(PostgresMeasures::waits);
    }

    @Override
    public Uni<List<Wait>> conversions(UUID communityId, Period period, LocalDate today) {
        return database.withSession(db -> moments(db.createNativeQuery(MeasureSql.CONVERSIONS, Tuple.class), period)
                        .setParameter("community", communityId)
                        .setParameter("now", YearMonth.from(today).toString())
                        .getResultList())
                .map(PostgresMeasures::waits);
    }

    private static List<Wait> waits(List<Tuple> rows) {
        return rows.stream()
                .map(row -> new Wait(Columns.number(row, 0), row.get(1, Boolean.class), Columns.number(row, 2)))
                .toList();
    }

    private static <T> Mutiny.SelectionQuery<T> moments(Mutiny.SelectionQuery<T> query, Period period) {
        return query.setParameter("since", start(period.from()))
                .setParameter("until", start(period.to().plusMonths(1)));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
