package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.insight.CountedSession;
import org.commonhour.ledger.insight.Dimension;
import org.commonhour.ledger.insight.DimensionFigure;
import org.commonhour.ledger.insight.FigureScope;
import org.commonhour.ledger.insight.GridPeriods;
import org.commonhour.ledger.insight.MonthFigure;
import org.commonhour.ledger.insight.NeedCounts;
import org.commonhour.ledger.insight.Period;
import org.commonhour.ledger.insight.SessionSearch;
import org.commonhour.ledger.insight.ShareOfSay;
import org.commonhour.ledger.insight.Sums;
import org.commonhour.ledger.insight.Tallies;
import org.commonhour.ledger.insight.WorkMinutes;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresSums implements Sums {

    private static final String NEEDS = """
        select count(*) filter (where month < :from), count(*) filter (where month >= :from) from insight_need
        where community_id = :community and service_id = :service and month between :before and :to
        """;

    private final Mutiny.SessionFactory database;
    private final ServiceOwners owners;
    private final Tallies tallies;

    PostgresSums(Mutiny.SessionFactory database, ServiceOwners owners, Tallies tallies) {
        this.database = database;
        this.owners = owners;
        this.tallies = tallies;
    }

    @Override
    public Uni<List<MonthFigure>> months(UUID communityId, UUID serviceId, Period period) {
        return tallies.ask(communityId, tally -> tally.figures().months(serviceId, period));
    }

    @Override
    public Uni<GridPeriods> grid(
            UUID communityId, UUID serviceId, Period period, ShareOfSay leastSay, int mostPeople, int earlier) {
        return tallies.ask(
                communityId,
                tally -> tally.grid(serviceId, leastSay, mostPeople).periods(period, earlier));
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
        return owners.of(scope.communityId())
                .flatMap(organisations -> tallies.ask(
                        scope.communityId(),
                        tally -> tally.figures().by(dimension, scope, organisations, after, limit)));
    }

    @Override
    public Uni<List<WorkMinutes>> work(FigureScope scope) {
        return owners.of(scope.communityId())
                .flatMap(organisations -> tallies.ask(
                        scope.communityId(), tally -> tally.figures().work(scope, organisations)));
    }

    @Override
    public Uni<List<CountedSession>> sources(SessionSearch search, int limit) {
        return database.withSession(db -> SourceSql.query(db, search, limit).getResultList())
                .map(rows -> rows.stream().map(SourceSql::source).toList());
    }
}
