package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.commonhour.ledger.insight.Dormancy;
import org.commonhour.ledger.insight.Funnel;
import org.commonhour.ledger.insight.FunnelStep;
import org.commonhour.ledger.insight.Funnels;
import org.commonhour.ledger.insight.NeedFunnel;
import org.commonhour.ledger.insight.Period;
import org.commonhour.ledger.insight.QuietMember;
import org.commonhour.ledger.insight.Split;
import org.commonhour.ledger.insight.TalliedPeople;
import org.commonhour.ledger.insight.Tallies;
import org.commonhour.ledger.insight.TurnFunnel;
import org.commonhour.ledger.insight.UnmetNeed;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresFunnels implements Funnels {

    private static final List<String> NEED_STEPS =
            List.of("ASKED", "OFFERED", "INVITED", "AGREED", "HAPPENED", "CONFIRMED");
    private static final List<String> TURN_STEPS = List.of("JOINED", "SPOKE_UP", "TOOK_PART", "BOTH_WAYS");

    private final Mutiny.SessionFactory database;
    private final Tallies tallies;

    PostgresFunnels(Mutiny.SessionFactory database, Tallies tallies) {
        this.database = database;
        this.tallies = tallies;
    }

    @Override
    public Uni<List<NeedFunnel>> needs(
            UUID communityId, Period period, Split split, @Nullable UUID serviceId, Instant now) {
        return database.withSession(db -> {
                    var query = db.createNativeQuery(FunnelSql.needs(split, serviceId != null), Tuple.class)
                            .setParameter("community", communityId)
                            .setParameter("from", period.from().toString())
                            .setParameter("to", period.to().toString())
                            .setParameter("old", old(now));
                    if (serviceId != null) {
                        query.setParameter("service", serviceId);
                    }
                    return query.getResultList();
                })
                .map(rows -> rows.stream()
                        .map(row -> new NeedFunnel(
                                funnel(row, NEED_STEPS),
                                Columns.number(row, 17),
                                Columns.number(row, 18),
                                Columns.number(row, 19)))
                        .toList());
    }

    @Override
    public Uni<List<TurnFunnel>> turns(UUID communityId, Period period, Split split) {
        return days(communityId)
                .flatMap(days ->
                        database.withSession(db -> took(db.createNativeQuery(FunnelSql.turns(split), Tuple.class), days)
                                .setParameter("community", communityId)
                                .setParameter("first", period.from().atDay(1))
                                .setParameter("last", period.to().atEndOfMonth())
                                .getResultList()))
                .map(rows -> rows.stream()
                        .map(row -> new TurnFunnel(
                                funnel(row, TURN_STEPS), Columns.number(row, 11), Columns.number(row, 12)))
                        .toList());
    }

    @Override
    public Uni<List<Dormancy>> dormancy(UUID communityId, Split split, LocalDate since, LocalDate today) {
        return days(communityId)
                .flatMap(days -> database.withSession(
                        db -> took(db.createNativeQuery(FunnelSql.dormancy(split), Tuple.class), days)
                                .setParameter("community", communityId)
                                .setParameter("since", since)
                                .setParameter("today", today)
                                .getResultList()))
                .map(rows -> rows.stream()
                        .map(row -> new Dormancy(
                                row.get(0, String.class),
                                Columns.number(row, 1),
                                Columns.number(row, 2),
                                Columns.number(row, 3),
                                IntStream.rangeClosed(0, Dormancy.BOUNDS.size())
                                        .mapToObj(band -> Columns.number(row, 4 + band))
                                        .toList()))
                        .toList());
    }

    @Override
    public Uni<List<QuietMember>> quiet(UUID communityId, LocalDate since, @Nullable UUID after, int limit) {
        return days(communityId)
                .flatMap(days -> database.withSession(db -> {
                    var query = took(db.createNativeQuery(FunnelSql.quiet(after != null), Tuple.class), days)
                            .setParameter("community", communityId)
                            .setParameter("since", since)
                            .setParameter("limit", limit);
                    if (after != null) {
                        query.setParameter("after", after);
                    }
                    return query.getResultList();
                }))
                .map(rows -> rows.stream()
                        .map(row -> new QuietMember(
                                row.get(0, UUID.class),
                                row.get(1, LocalDate.class),
                                row.get(2, String.class),
                                row.get(3, LocalDate.class)))
                        .toList());
    }

    @Override
    public Uni<List<UnmetNeed>> unmet(UUID communityId, Instant now, UnmetNeed.@Nullable Place after, int limit) {
        return database.withSession(db -> {
                    var query = db.createNativeQuery(FunnelSql.unmet(after != null), Tuple.class)
                            .setParameter("community", communityId)
                            .setParameter("old", old(now))
                            .setParameter("limit", limit);
                    if (after != null) {
                        query.setParameter("asked", after.askedAt()).setParameter("need", after.needId());
                    }
                    return query.getResultList();
                })
                .map(rows -> rows.stream()
                        .map(row -> new UnmetNeed(
                                row.get(0, UUID.class),
                                row.get(1, String.class),
                                row.get(2, String.class),
                                row.get(3, UUID.class),
                                row.get(4, OffsetDateTime.class).toInstant()))
                        .toList());
    }

    private Uni<List<TalliedPeople.Days>> days(UUID communityId) {
        return tallies.ask(communityId, tally -> tally.people().days());
    }

    private static Mutiny.SelectionQuery<Tuple> took(
            Mutiny.SelectionQuery<Tuple> query, List<TalliedPeople.Days> days) {
        return query.setParameter(
                        "people",
                        days.stream().map(TalliedPeople.Days::personId).toArray(UUID[]::new))
                .setParameter("gave", texts(days, TalliedPeople.Days::gave))
                .setParameter("received", texts(days, TalliedPeople.Days::received))
                .setParameter("lasts", texts(days, TalliedPeople.Days::last));
    }

    private static String[] texts(
            List<TalliedPeople.Days> days, Function<TalliedPeople.Days, @Nullable LocalDate> field) {
        return days.stream()
                .map(field)
                .map(day -> day == null ? "" : day.toString())
                .toArray(String[]::new);
    }

    private static Instant old(Instant now) {
        return now.minus(Duration.ofDays(NeedFunnel.UNMET_DAYS));
    }

    /** The key, the count of all, and for each later step its count and its two times. */
    private static Funnel funnel(Tuple row, List<String> names) {
        List<FunnelStep> steps = new ArrayList<>();
        steps.add(new FunnelStep(names.get(0), Columns.number(row, 1), null, null));
        for (int step = 1; step < names.size(); step++) {
            var column = 3 * step - 1;
            steps.add(new FunnelStep(
                    names.get(step), Columns.number(row, column), orNull(row, column + 1), orNull(row, column + 2)));
        }
        return new Funnel(row.get(0, String.class), steps);
    }

    private static @Nullable Long orNull(Tuple row, int column) {
        var value = row.get(column, Number.class);
        return value == null ? null : value.longValue();
    }
}
