package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonhour.ledger.insight.CountedLine;
import org.commonhour.ledger.insight.CountedSource;
import org.hibernate.reactive.mutiny.Mutiny;

/** Counts many sources at once: the same few statements for a poll's worth of events as for one. */
@ApplicationScoped
class SourceCounts {

    private static final BinaryOperator<CountedSource> NEWEST =
            (one, other) -> other.version() > one.version() ? other : one;

    /** A line with the source that it belongs to and its place there. */
    private record Placed(CountedSource source, int place, CountedLine line) {}

    /** Counts each source in place of its earlier version; inside a transaction. */
    Uni<Void> count(Mutiny.Session db, List<CountedSource> sources) {
        Map<UUID, CountedSource> newest =
                sources.stream().collect(Collectors.toMap(CountedSource::id, Function.identity(), NEWEST));
        return newer(db, newest.values())
                .flatMap(newer -> newer.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : replace(
                                db,
                                newest.values().stream()
                                        .filter(source -> newer.contains(source.id()))
                                        .toList()));
    }

    private static Uni<Set<UUID>> newer(Mutiny.Session db, Collection<CountedSource> sources) {
        return db.createNativeQuery(CountSql.NEWER, UUID.class)
                .setParameter("sources", ids(sources, CountedSource::id))
                .setParameter("versions", numbers(sources, CountedSource::version))
                .getResultList()
                .map(HashSet::new);
    }

    private static Uni<Void> replace(Mutiny.Session db, List<CountedSource> sources) {
        var differences = new Differences();
        sources.forEach(source -> source.lines().forEach(line -> differences.came(source.communityId(), line)));
        return db.createNativeQuery(CountSql.GONE, Tuple.class)
                .setParameter("sources", ids(sources, CountedSource::id))
                .getResultList()
                .invoke(gone -> gone.forEach(differences::went))
                .chain(() -> came(db, sources))
                .chain(() -> given(db, CountSql.SUMS, differences.sums(), false))
                .chain(() -> given(db, CountSql.PEOPLE, differences.people(), true))
                .chain(() -> ties(db, differences.ties()));
    }

    private static Uni<Void> came(Mutiny.Session db, List<CountedSource> sources) {
        var lines = sources.stream().flatMap(SourceCounts::placed).toList();
        if (lines.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return db.createNativeQuery(CountSql.CAME)
                .setParameter("sources", ids(lines, placed -> placed.source().id()))
                .setParameter(
                        "versions", numbers(lines, placed -> placed.source().version()))
                .setParameter("lines", lines.stream().map(Placed::place).toArray(Integer[]::new))
                .setParameter(
                        "kinds", texts(lines, placed -> placed.source().kind().name()))
                .setParameter(
                        "communities", ids(lines, placed -> placed.source().communityId()))
                .setParameter(
                        "services",
                        ids(lines, placed -> GivenKey.id(placed.line().serviceId())))
                .setParameter(
                        "months", texts(lines, placed -> placed.line().month().toString()))
                .setParameter("days", texts(lines, SourceCounts::day))
                .setParameter("parts", texts(lines, placed -> placed.line().part()))
                .setParameter(
                        "people", ids(lines, placed -> GivenKey.id(placed.line().personId())))
                .setParameter(
                        "receivers",
                        ids(lines, placed -> GivenKey.id(placed.line().receivedBy())))
                .setParameter("minutes", numbers(lines, placed -> placed.line().amountMinutes()))
                .setParameter(
                        "phases", texts(lines, placed -> placed.line().facts().phase()))
                .setParameter("levels", texts(lines, SourceCounts::level))
                .setParameter(
                        "functions",
                        texts(lines, placed -> placed.line().facts().function()))
                .setParameter(
                        "standings",
                        texts(lines, placed -> placed.line().facts().standing()))
                .setParameter(
                        "remunerations",
                        texts(lines, placed -> placed.line().facts().remuneration()))
                .setParameter(
                        "relationships",
                        texts(lines, placed -> placed.line().facts().relationship()))
                .setParameter(
                        "compulsory",
                        lines.stream()
                                .map(placed -> placed.line().facts().compulsory())
                                .toArray(Boolean[]::new))
                .setParameter(
                        "channels", texts(lines, placed -> placed.line().facts().channel()))
                .setParameter(
                        "works",
                        texts(lines, placed -> placed.line().facts().work().name()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Stream<Placed> placed(CountedSource source) {
        return IntStream.range(0, source.lines().size())
                .mapToObj(place -> new Placed(source, place, source.lines().get(place)));
    }

    private static String day(Placed placed) {
        var day = placed.line().occurredOn();
        return day == null ? "" : day.toString();
    }

    private static String level(Placed placed) {
        return GivenKey.text(placed.line().facts().participationLevel());
    }

    private static Uni<Void> given(
            Mutiny.Session db, String sql, List<Map.Entry<GivenKey, Long>> moved, boolean byPerson) {
        if (moved.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var query = db.createNativeQuery(sql)
                .setParameter("communities", ids(moved, entry -> entry.getKey().communityId()))
                .setParameter("services", ids(moved, entry -> entry.getKey().serviceId()))
                .setParameter("months", texts(moved, entry -> entry.getKey().month()))
                .setParameter("phases", texts(moved, entry -> entry.getKey().phase()))
                .setParameter("levels", texts(moved, entry -> entry.getKey().participationLevel()))
                .setParameter("functions", texts(moved, entry -> entry.getKey().function()))
                .setParameter("standings", texts(moved, entry -> entry.getKey().standing()))
                .setParameter(
                        "remunerations", texts(moved, entry -> entry.getKey().remuneration()))
                .setParameter("works", texts(moved, entry -> entry.getKey().work()))
                .setParameter("minutes", numbers(moved, Map.Entry::getValue));
        if (byPerson) {
            query.setParameter("people", ids(moved, entry -> entry.getKey().personId()));
        }
        return query.executeUpdate().replaceWithVoid();
    }

    private static Uni<Void> ties(Mutiny.Session db, List<Map.Entry<TieKey, Long>> moved) {
        if (moved.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return db.createNativeQuery(CountSql.TIES)
                .setParameter("communities", ids(moved, entry -> entry.getKey().communityId()))
                .setParameter("months", texts(moved, entry -> entry.getKey().month()))
                .setParameter("givers", ids(moved, entry -> entry.getKey().giverId()))
                .setParameter("receivers", ids(moved, entry -> entry.getKey().receiverId()))
                .setParameter("minutes", numbers(moved, Map.Entry::getValue))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static <T> UUID[] ids(Collection<T> items, Function<T, UUID> field) {
        return items.stream().map(field).toArray(UUID[]::new);
    }

    private static <T> String[] texts(Collection<T> items, Function<T, String> field) {
        return items.stream().map(field).toArray(String[]::new);
    }

    private static <T> Long[] numbers(Collection<T> items, Function<T, Long> field) {
        return items.stream().map(field).toArray(Long[]::new);
    }
}
