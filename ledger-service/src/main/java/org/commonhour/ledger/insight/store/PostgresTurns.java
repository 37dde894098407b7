package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonhour.ledger.insight.CountedSource;
import org.commonhour.ledger.insight.SourceKind;
import org.commonhour.ledger.insight.Turns;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresTurns implements Turns {

    private static final BinaryOperator<CountedSource> NEWEST =
            (one, other) -> other.version() > one.version() ? other : one;

    private static final String VERSIONS = """
        select source_id, version from insight_source where source_id = any(cast(:sources as uuid[]))
        """;
    private static final String BEFORE = """
        select source_id, service_id, month, occurred_on, part, person_id, standing, community_id from insight_line
        where source_id = any(cast(:sources as uuid[])) and kind = 'SESSION'
        """;
    private static final String TOOK = """
        insert into insight_turn as t (community_id, person_id, service_id, part, first_on, last_on)
        select community_id, person_id, service_id, part, cast(first_on as date), cast(last_on as date)
        from unnest(cast(:communities as uuid[]), cast(:people as uuid[]), cast(:services as uuid[]),
            cast(:parts as text[]), cast(:firsts as text[]), cast(:lasts as text[]))
            as n (community_id, person_id, service_id, part, first_on, last_on)
        on conflict (community_id, person_id, service_id, part)
        do update set first_on = least(t.first_on, excluded.first_on), last_on = greatest(t.last_on, excluded.last_on)
        where t.first_on > excluded.first_on or t.last_on < excluded.last_on
        """;

    private static final String LEAVE = """
        delete from insight_turn
        where community_id = :community and person_id = :person and service_id = :service and part = :part
        """;

    /** What is left of a turn without these sources; walks the lines of one service, for corrections alone. */
    private static final String LEFT = """
        insert into insight_turn (community_id, person_id, service_id, part, first_on, last_on)
        select community_id, person_id, coalesce(service_id, $NO_ID), part, min(occurred_on), max(occurred_on)
        from insight_line
        where community_id = :community and $SERVICE and person_id = :person and part = :part
          and kind = 'SESSION' and source_id <> all(cast(:sources as uuid[]))
        group by 1, 2, 3, 4
        """.replace("$NO_ID", CountSql.NO_ID);

    private static final String SESSIONS = """
        insert into insight_session_sum as s (community_id, service_id, month, sessions, mixed)
        select * from unnest(cast(:communities as uuid[]), cast(:services as uuid[]), cast(:months as text[]),
            cast(:sessions as bigint[]), cast(:mixed as bigint[]))
        on conflict (community_id, month, service_id)
        do update set sessions = s.sessions + excluded.sessions, mixed = s.mixed + excluded.mixed
        """;

    private static final String NO_SESSIONS = """
        delete from insight_session_sum
        where community_id = any(cast(:communities as uuid[])) and sessions = 0 and mixed = 0
        """;

    private final Mutiny.SessionFactory database;

    PostgresTurns(Mutiny.SessionFactory database) {
        this.database = database;
    }

    @Override
    public Uni<Void> count(List<CountedSource> sources) {
        Map<UUID, CountedSource> newest = sources.stream()
                .filter(source -> source.kind() == SourceKind.SESSION)
                .collect(Collectors.toMap(CountedSource::id, Function.identity(), NEWEST));
        if (newest.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return database.withTransaction(db -> versions(db, newest.keySet()).flatMap(known -> {
            var newer = newest.values().stream()
                    .filter(source -> source.version() > known.getOrDefault(source.id(), Long.MIN_VALUE))
                    .toList();
            return replace(
                    db,
                    newer,
                    newer.stream()
                            .map(CountedSource::id)
                            .filter(known::containsKey)
                            .toList());
        }));
    }

    private static Uni<Map<UUID, Long>> versions(Mutiny.Session db, Collection<UUID> sources) {
        return db.createNativeQuery(VERSIONS, Tuple.class)
                .setParameter("sources", sources.toArray(UUID[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> row.get(0, UUID.class), row -> Columns.number(row, 1))));
    }

    private static Uni<Void> replace(Mutiny.Session db, List<CountedSource> newer, List<UUID> counted) {
        var moved = new TurnDifferences();
        newer.forEach(moved::came);
        return before(db, counted)
                .invoke(moved::went)
                .chain(() -> leave(db, moved.lost(), newer))
                .chain(() -> take(db, moved.came()))
                .chain(() -> sessions(db, moved.sessions()));
    }

    private static Uni<List<Tuple>> before(Mutiny.Session db, List<UUID> counted) {
        return counted.isEmpty()
                ? Uni.createFrom().item(List.of())
                : db.createNativeQuery(BEFORE, Tuple.class)
                        .setParameter("sources", counted.toArray(UUID[]::new))
                        .getResultList();
    }

    private static Uni<Void> leave(Mutiny.Session db, List<TurnKey> lost, List<CountedSource> without) {
        var sources = without.stream().map(CountedSource::id).toArray(UUID[]::new);
        return Multi.createFrom()
                .iterable(lost)
                .onItem()
                .transformToUniAndConcatenate(key -> of(db.createNativeQuery(LEAVE), key)
                        .setParameter("service", key.serviceId())
                        .executeUpdate()
                        .chain(() ->
                                left(db, key).setParameter("sources", sources).executeUpdate()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static Mutiny.MutationQuery left(Mutiny.Session db, TurnKey key) {
        var none = key.serviceId().equals(GivenKey.NO_ID);
        var query = of(
                db.createNativeQuery(LEFT.replace("$SERVICE", none ? "service_id is null" : "service_id = :service")),
                key);
        return none ? query : query.setParameter("service", key.serviceId());
    }

    private static Mutiny.MutationQuery of(Mutiny.MutationQuery query, TurnKey key) {
        return query.setParameter("community", key.communityId())
                .setParameter("person", key.personId())
                .setParameter("part", key.part());
    }

    private static Uni<Void> take(Mutiny.Session db, List<Map.Entry<TurnKey, TurnDays>> came) {
        if (came.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return db.createNativeQuery(TOOK)
                .setParameter("communities", ids(came, turn -> turn.getKey().communityId()))
                .setParameter("people", ids(came, turn -> turn.getKey().personId()))
                .setParameter("services", ids(came, turn -> turn.getKey().serviceId()))
                .setParameter("parts", texts(came, turn -> turn.getKey().part()))
                .setParameter(
                        "firsts", texts(came, turn -> turn.getValue().first().toString()))
                .setParameter(
                        "lasts", texts(came, turn -> turn.getValue().last().toString()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> sessions(Mutiny.Session db, List<Map.Entry<SessionKey, SessionCount>> moved) {
        if (moved.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return db.createNativeQuery(SESSIONS)
                .setParameter("communities", ids(moved, part -> part.getKey().communityId()))
                .setParameter("services", ids(moved, part -> part.getKey().serviceId()))
                .setParameter("months", texts(moved, part -> part.getKey().month()))
                .setParameter(
                        "sessions",
                        moved.stream().map(part -> part.getValue().sessions()).toArray(Long[]::new))
                .setParameter(
                        "mixed",
                        moved.stream().map(part -> part.getValue().mixed()).toArray(Long[]::new))
                .executeUpdate()
                .chain(() -> withoutNone(db, moved));
    }

    /** A month of which nothing is left is as one that never was. */
    private static Uni<Void> withoutNone(Mutiny.Session db, List<Map.Entry<SessionKey, SessionCount>> moved) {
        var fewer = moved.stream()
                .filter(part -> part.getValue().sessions() < 0)
                .map(part -> part.getKey().communityId())
                .distinct()
                .toArray(UUID[]::new);
        return fewer.length == 0
                ? Uni.createFrom().voidItem()
                : db.createNativeQuery(NO_SESSIONS)
                        .setParameter("communities", fewer)
                        .executeUpdate()
                        .replaceWithVoid();
    }

    private static <T> UUID[] ids(List<T> items, Function<T, UUID> field) {
        return items.stream().map(field).toArray(UUID[]::new);
    }

    private static <T> String[] texts(List<T> items, Function<T, String> field) {
        return items.stream().map(field).toArray(String[]::new);
    }
}
