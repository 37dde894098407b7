package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.kit.event.ReceivedEvent;
import org.commonhour.kit.store.NativeStatement;
import org.commonhour.ledger.insight.CountedSource;
import org.commonhour.ledger.insight.Figures;
import org.commonhour.ledger.insight.ReadPosition;
import org.commonhour.ledger.insight.ReadState;
import org.commonhour.ledger.insight.ServiceFigure;
import org.commonhour.ledger.insight.ServiceSeen;
import org.commonhour.ledger.insight.Tallies;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresFigures implements Figures {

    private static final String KNOW = """
        insert into insight_service (service_id, community_id, organisation_id)
        values (:service, :community, :organisation)
        on conflict (service_id) do update set organisation_id = excluded.organisation_id
        """;
    // In one order, so that two readers never wait for each other crosswise.
    private static final NativeStatement READ_THROUGH = NativeStatement.of("""
        insert into insight_position as p (community_id, topic, sequence)
        select community_id, topic, sequence
        from unnest(cast(:communities as uuid[]), cast(:topics as text[]), cast(:sequences as bigint[]))
            as n (community_id, topic, sequence)
        order by topic collate "C", community_id
        on conflict (community_id, topic) do update set sequence = greatest(p.sequence, excluded.sequence)
        """);
    private static final String READ_STATE = """
        select coalesce(string_agg(cast(reading as text), ' ' order by topic), ''),
               coalesce(string_agg(cast(sequence as text), ' ' order by topic), '')
        from insight_position where community_id = :community
        """;
    /** The next event that insight would read, where there is one. */
    private static final String IS_BEHIND = """
        select exists (
            select 1 from outbox o left join inbox_position p
                on p.reader = 'insight' and p.topic = o.topic and p.community_id = o.community_id
            where o.topic in ('commonhour.ledger.session.v1', 'commonhour.ledger.staff-hours.v1')
                and o.community_id = :community and o.sequence = coalesce(p.last_sequence, 0) + 1
                and o.recorded_at < cast(:moment as timestamptz))
        """;

    private static final String SERVICES = """
        select service_id, organisation_id from insight_service
        where community_id = :community and $WHICH order by service_id desc limit :limit
        """;

    private final Mutiny.SessionFactory database;
    private final SourceCounts counts;
    private final Tallies tallies;

    PostgresFigures(Mutiny.SessionFactory database, SourceCounts counts, Tallies tallies) {
        this.database = database;
        this.counts = counts;
        this.tallies = tallies;
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
    public Uni<Void> readThrough(Collection<ReceivedEvent> last) {
        return database.withTransaction(db -> READ_THROUGH
                .on(db)
                .set(
                        "communities",
                        last.stream().map(ReceivedEvent::communityId).toArray(UUID[]::new))
                .set("topics", last.stream().map(ReceivedEvent::topic).toArray(String[]::new))
                .set("sequences", last.stream().map(ReceivedEvent::sequence).toArray(Long[]::new))
                .update()
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
                .flatMap(rows -> tallies.ask(communityId, tally -> {
                    var figures = tally.figures();
                    var heads = figures.heads();
                    return rows.stream()
                            .map(row -> figures.service(row.get(0, UUID.class), row.get(1, UUID.class), heads))
                            .toList();
                }));
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
    public Uni<Boolean> isBehind(UUID communityId, Instant moment) {
        return database.withSession(db -> db.createNativeQuery(IS_BEHIND, Boolean.class)
                .setParameter("community", communityId)
                .setParameter("moment", moment)
                .getSingleResult());
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
}
