package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonhour.ledger.insight.CountedSource;
import org.commonhour.ledger.insight.FactCodes;
import org.commonhour.ledger.insight.KeptSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Counts many sources at once: the same few statements for a poll's worth of events as for one. */
@ApplicationScoped
class SourceCounts {

    /** For so many batches it is known what was taken back; who has not looked for longer reads everything anew. */
    static final long KEPT_BATCHES = 100_000;

    private static final LocalDate FIRST_DAY = LocalDate.EPOCH;
    private static final YearMonth FIRST_MONTH = YearMonth.of(1, 1);
    private static final BinaryOperator<CountedSource> NEWEST =
            (one, other) -> other.version() > one.version() ? other : one;

    private final FactDictionary dictionary;

    SourceCounts(FactDictionary dictionary) {
        this.dictionary = dictionary;
    }

    private record Known(UUID id, long version) {}

    /** Counts each source in place of its earlier version; inside a transaction. */
    Uni<Void> count(Mutiny.Session db, List<CountedSource> sources) {
        Map<UUID, CountedSource> newest =
                sources.stream().collect(Collectors.toMap(CountedSource::id, Function.identity(), NEWEST));
        var all = newest.values();
        var communities = all.stream()
                .map(CountedSource::communityId)
                .collect(Collectors.toCollection(TreeSet::new))
                .toArray(UUID[]::new);
        return dictionary
                .codes(db, all)
                .flatMap(codes -> CountSql.NUMBER
                        .on(db)
                        .set("communities", communities)
                        .update()
                        .chain(() -> versions(db, all))
                        .flatMap(known -> {
                            var newer = all.stream()
                                    .filter(source ->
                                            source.version() > known.getOrDefault(source.id(), Long.MIN_VALUE))
                                    .toList();
                            return newer.isEmpty()
                                    ? Uni.createFrom().voidItem()
                                    : takeBack(db, newer, known, communities).chain(() -> keep(db, newer, codes));
                        }));
    }

    private static Uni<Map<UUID, Long>> versions(Mutiny.Session db, Collection<CountedSource> sources) {
        return CountSql.VERSIONS
                .on(db)
                .set("sources", ids(sources, CountedSource::id))
                .rows(row -> new Known(row.id(), row.number()))
                .map(rows -> rows.stream().collect(Collectors.toMap(Known::id, Known::version)));
    }

    private static Uni<Void> takeBack(
            Mutiny.Session db, List<CountedSource> newer, Map<UUID, Long> known, UUID[] communities) {
        var replaced =
                newer.stream().map(CountedSource::id).filter(known::containsKey).toArray(UUID[]::new);
        return replaced.length == 0
                ? Uni.createFrom().voidItem()
                : CountSql.TAKE_BACK
                        .on(db)
                        .set("sources", replaced)
                        .update()
                        .chain(() -> CountSql.FORGET_OLD
                                .on(db)
                                .set("communities", communities)
                                .set("kept", KEPT_BATCHES)
                                .update())
                        .replaceWithVoid();
    }

    private static Uni<Void> keep(Mutiny.Session db, List<CountedSource> sources, FactCodes codes) {
        var kept = sources.stream().map(source -> KeptSource.of(source, codes)).toList();
        List<UUID> people = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        var size = kept.size();
        var firstPeople = new Integer[size];
        var nextPeople = new Integer[size];
        var firstLines = new Integer[size];
        var nextLines = new Integer[size];
        for (int place = 0; place < size; place++) {
            firstPeople[place] = people.size();
            firstLines[place] = lines.size();
            people.addAll(kept.get(place).people());
            lines.addAll(kept.get(place).lines());
            nextPeople[place] = people.size();
            nextLines[place] = lines.size();
        }
        return CountSql.KEEP
                .on(db)
                .set("people", people.toArray(UUID[]::new))
                .set("lines", lines.toArray(Integer[]::new))
                .set("sources", ids(sources, CountedSource::id))
                .set("versions", sources.stream().map(CountedSource::version).toArray(Long[]::new))
                .set("kinds", kept.stream().map(source -> source.kind().name()).toArray(String[]::new))
                .set("communities", ids(sources, CountedSource::communityId))
                .set("services", kept.stream().map(KeptSource::serviceId).toArray(UUID[]::new))
                .set(
                        "months",
                        kept.stream().map(source -> month(source.month())).toArray(Integer[]::new))
                .set(
                        "days",
                        kept.stream().map(source -> day(source.occurredOn())).toArray(Integer[]::new))
                .set("first_people", firstPeople)
                .set("next_people", nextPeople)
                .set("first_lines", firstLines)
                .set("next_lines", nextLines)
                .update()
                .replaceWithVoid();
    }

    private static @Nullable Integer month(@Nullable YearMonth month) {
        return month == null ? null : (int) ChronoUnit.MONTHS.between(FIRST_MONTH, month);
    }

    private static @Nullable Integer day(@Nullable LocalDate day) {
        return day == null ? null : (int) ChronoUnit.DAYS.between(FIRST_DAY, day);
    }

    private static UUID[] ids(Collection<CountedSource> sources, Function<CountedSource, UUID> field) {
        return sources.stream().map(field).toArray(UUID[]::new);
    }
}
