package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.ledger.insight.CountedSource;
import org.commonhour.ledger.insight.FigureNote;
import org.commonhour.ledger.insight.Figures;
import org.commonhour.ledger.insight.ReadPosition;
import org.commonhour.ledger.insight.ReadState;
import org.commonhour.ledger.insight.ServiceFigure;
import org.commonhour.ledger.insight.ServiceSeen;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresFigures implements Figures {

    private static final String KNOW = """
        insert into insight_service (service_id, community_id, organisation_id)
        values (:service, :community, :organisation)
        on conflict (service_id) do update set organisation_id = excluded.organisation_id
        """;
    private static final String READ_TO = """
        insert into insight_position as p (community_id, topic, sequence) values (:community, :topic, :sequence)
        on conflict (community_id, topic) do update set sequence = greatest(p.sequence, excluded.sequence)
        """;
    private static final String READ_STATE = """
        select coalesce(string_agg(cast(reading as text), ' ' order by topic), ''),
               coalesce(string_agg(cast(sequence as text), ' ' order by topic), '')
        from insight_position where community_id = :community
        """;
    // Each table is gone through once, and people are told apart by hashing: counting distinct ones sorts all rows.
    private static final String SERVICES = """
        with page as (
            select service_id, organisation_id from insight_service
            where community_id = :community and $WHICH order by service_id desc limit :limit),
        minutes as (
            select service_id, sum(amount_minutes) filter (where work <> 'PAID') as unpaid,
                   sum(amount_minutes) filter (where work = 'PAID') as paid
            from insight_sum where community_id = :community and service_id in (select service_id from page)
            group by service_id),
        people as (
            select service_id, count(person_id) as people
            from (select service_id, person_id from insight_person_sum
                  where community_id = :community and service_id in (select service_id from page)
                    and work <> 'PAID' and amount_minutes > 0
                  group by service_id, person_id) each_once
            group by service_id)
        select p.service_id, p.organisation_id, cast(coalesce(m.unpaid, 0) as bigint),
               cast(coalesce(m.paid, 0) as bigint), coalesce(n.people, 0)
        from page p left join minutes m on m.service_id = p.service_id left join people n on n.service_id = p.service_id
        order by p.service_id desc
        """;

    private final Mutiny.SessionFactory database;
    private final SourceCounts counts;

    PostgresFigures(Mutiny.SessionFactory database, SourceCounts counts) {
        this.database = database;
        this.counts = counts;
    }

    @Override
    public Uni<Void> count(List<CountedSource> sources) {
        return sources.isEmpty()
                ? Uni.createFrom().voidItem()
                : database.withTransaction(db -> counts.count(db, sources));
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
        var which = (organisationIds == null ? "true" : "organisation_id in (:organisations)")
                + (before == null ? "" : " and service_id < :before");
        return database.withSession(db -> {
                    var query = db.createNativeQuery(SERVICES.replace("$WHICH", which), Tuple.class)
                            .setParameter("community", communityId)
                            .setParameter("limit", limit);
                    if (organisationIds != null) {
                        query.setParameter("organisations", organisationIds);
                    }
                    if (before != null) {
                        query.setParameter("before", before);
                    }
                    return query.getResultList();
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
    public Uni<ReadState> readState(UUID communityId) {
        return database.withSession(db -> db.createNativeQuery(READ_STATE, Tuple.class)
                        .setParameter("community", communityId)
                        .getSingleResult())
                .map(row -> new ReadState(row.get(0, String.class), row.get(1, String.class)));
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
                        .map(row -> new ReadPosition(row.get(0, String.class), Columns.number(row, 1)))
                        .toList());
    }

    private static ServiceFigure service(Tuple row) {
        var paid = Columns.number(row, 3);
        return new ServiceFigure(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                Columns.number(row, 2),
                paid,
                Columns.number(row, 4),
                FigureNote.of(paid));
    }
}
