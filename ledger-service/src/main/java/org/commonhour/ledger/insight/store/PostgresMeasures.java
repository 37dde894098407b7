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
import java.util.stream.Collectors;
import org.commonhour.ledger.insight.MatchCounts;
import org.commonhour.ledger.insight.Measures;
import org.commonhour.ledger.insight.PeopleCounts;
import org.commonhour.ledger.insight.Period;
import org.commonhour.ledger.insight.Tallies;
import org.commonhour.ledger.insight.Wait;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresMeasures implements Measures {

    private static final long AN_HOUR = 60;

    private final Mutiny.SessionFactory database;
    private final Tallies tallies;
    private final MemberGroups members;

    PostgresMeasures(Mutiny.SessionFactory database, Tallies tallies, MemberGroups members) {
        this.database = database;
        this.tallies = tallies;
        this.members = members;
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
        return members.tenured(communityId, period.to().atEndOfMonth())
                .flatMap(tenured ->
                        tallies.ask(communityId, tally -> tally.people().counts(period, tenured)));
    }

    @Override
    public Uni<List<Wait>> returns(UUID communityId, Period period, LocalDate today) {
        return tallies.ask(communityId, tally -> tally.people().returns(period, today));
    }

    @Override
    public Uni<List<Wait>> conversions(UUID communityId, Period period, LocalDate today) {
        return database.withSession(db -> moments(db.createNativeQuery(MeasureSql.CAME_IN_NEED, Tuple.class), period)
                        .setParameter("community", communityId)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> row.get(0, UUID.class), row -> YearMonth.parse(row.get(1, String.class)))))
                .flatMap(since ->
                        tallies.ask(communityId, tally -> tally.ties().waits(since, AN_HOUR, YearMonth.from(today))));
    }

    private static <T> Mutiny.SelectionQuery<T> moments(Mutiny.SelectionQuery<T> query, Period period) {
        return query.setParameter("since", start(period.from()))
                .setParameter("until", start(period.to().plusMonths(1)));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
