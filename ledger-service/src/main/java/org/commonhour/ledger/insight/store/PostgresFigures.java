package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonhour.ledger.insight.CountedLine;
import org.commonhour.ledger.insight.CountedSource;
import org.commonhour.ledger.insight.FigureNote;
import org.commonhour.ledger.insight.Figures;
import org.commonhour.ledger.insight.MonthFigure;
import org.commonhour.ledger.insight.ReadPosition;
import org.commonhour.ledger.insight.ServiceFigure;
import org.commonhour.ledger.insight.ServiceSeen;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresFigures implements Figures {

    private static final String NEWER = """
        insert into insight_source as s (source_id, version) values (:id, :version)
        on conflict (source_id) do update set version = excluded.version where s.version < excluded.version
        """;
    private static final String ADD = """
        insert into insight_line (source_id, line, community_id, service_id, month, side, member_id,
            amount_minutes)
        values (:source, :line, :community, :service, :month, :side, cast(:member as uuid), :amount)
        """;
    private static final String KNOW = """
        insert into insight_service (service_id, community_id, organisation_id)
        values (:service, :community, :organisation)
        on conflict (service_id) do update set organisation_id = excluded.organisation_id
        """;
    private static final String READ_TO = """
        insert into insight_position as p (community_id, topic, sequence) values (:community, :topic, :sequence)
        on conflict (community_id, topic) do update set sequence = greatest(p.sequence, excluded.sequence)
        """;
    private static final String SUMS = """
        cast(coalesce(sum(l.amount_minutes) filter (where l.side = 'UNPAID'), 0) as bigint),
        cast(coalesce(sum(l.amount_minutes) filter (where l.side = 'PAID'), 0) as bigint)
        """;

    private final Mutiny.SessionFactory database;

    PostgresFigures(Mutiny.SessionFactory database) {
        this.database = database;
    }

    @Override
    public Uni<Void> count(CountedSource source) {
        return database.withTransaction(db -> db.createNativeQuery(NEWER)
                .setParameter("id", source.id())
                .setParameter("version", source.version())
                .executeUpdate()
                .flatMap(newer ->
                        newer == 1 ? replaceLines(db, source) : Uni.createFrom().voidItem()));
    }

    @Override
    public Uni<Void> know(ServiceSeen service) {
        return database.withTransaction(db -> db.createNativeQuery(KNOW)
                .setParameter("service", service.serviceId())
                .setParameter("community", service.communityId())
                .setParameter("organisation", service.organisationId())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> readTo(UUID communityId, ReadPosition position) {
        return database.withTransaction(db -> db.createNativeQuery(READ_TO)
                .setParameter("community", communityId)
                .setParameter("topic", position.topic())
                .setParameter("sequence", position.sequence())
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<List<ServiceFigure>> services(
            UUID communityId, @Nullable List<UUID> organisationIds, @Nullable UUID before, int limit) {
        if (organisationIds != null && organisationIds.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var sql = "select s.service_id, s.organisation_id, " + SUMS
                + ", count(distinct l.member_id) filter (where l.side = 'UNPAID') from insight_service s"
                + " left join insight_line l on l.community_id = s.community_id and l.service_id = s.service_id"
                + " where s.community_id = :community"
                + (organisationIds == null ? "" : " and s.organisation_id in (:organisations)")
                + (before == null ? "" : " and s.service_id < :before")
                + " group by s.service_id, s.organisation_id order by s.service_id desc";
        return database.withSession(db -> {
                    var query = db.createNativeQuery(sql, Tuple.class).setParameter("community", communityId);
                    if (organisationIds != null) {
                        query.setParameter("organisations", organisationIds);
                    }
                    if (before != null) {
                        query.setParameter("before", before);
                    }
                    return query.setMaxResults(limit).getResultList();
                })
                .map(rows -> rows.stream().map(PostgresFigures::service).toList());
    }

    @Override
    public Uni<Optional<UUID>> organisationOf(UUID communityId, UUID serviceId) {
        return database.withSession(db -> db.createNativeQuery(
                                "select organisation_id from insight_service"
                                        + " where service_id = :service and community_id = :community",
                                UUID.class)
                        .setParameter("service", serviceId)
                        .setParameter("community", communityId)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    @Override
    public Uni<List<MonthFigure>> months(UUID communityId, UUID serviceId, YearMonth from, YearMonth to) {
        return database.withSession(db -> db.createNativeQuery(
                                "select l.month, " + SUMS + " from insight_line l where l.community_id = :community"
                                        + " and l.service_id = :service and l.month between :from and :to"
                                        + " group by l.month order by l.month",
                                Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("service", serviceId)
                        .setParameter("from", from.toString())
                        .setParameter("to", to.toString())
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new MonthFigure(
                                YearMonth.parse(row.get(0, String.class)), number(row, 1), number(row, 2)))
                        .toList());
    }

    @Override
    public Uni<List<ReadPosition>> readThrough(UUID communityId) {
        return database.withSession(db -> db.createNativeQuery(
                                "select topic, sequence from insight_position where community_id = :community"
                                        + " order by topic",
                                Tuple.class)
                        .setParameter("community", communityId)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new ReadPosition(row.get(0, String.class), number(row, 1)))
                        .toList());
    }

    private static Uni<Void> replaceLines(Mutiny.Session db, CountedSource source) {
        return db.createNativeQuery("delete from insight_line where source_id = :source")
                .setParameter("source", source.id())
                .executeUpdate()
                .chain(() -> Multi.createFrom()
                        .iterable(IntStream.range(0, source.lines().size())
                                .boxed()
                                .toList())
                        .onItem()
                        .transformToUniAndConcatenate(
                                index -> add(db, source, index, source.lines().get(index)))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private static Uni<Integer> add(Mutiny.Session db, CountedSource source, int index, CountedLine line) {
        return db.createNativeQuery(ADD)
                .setParameter("source", source.id())
                .setParameter("line", index)
                .setParameter("community", source.communityId())
                .setParameter("service", line.serviceId())
                .setParameter("month", line.month().toString())
                .setParameter("side", line.side().name())
                .setParameter("member", line.memberId())
                .setParameter("amount", line.amountMinutes())
                .executeUpdate();
    }

    private static ServiceFigure service(Tuple row) {
        var paid = number(row, 3);
        return new ServiceFigure(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                number(row, 2),
                paid,
                number(row, 4),
                FigureNote.of(paid));
    }

    private static long number(Tuple row, int column) {
        return row.get(column, Number.class).longValue();
    }
}
