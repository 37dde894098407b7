package org.commonhour.matching.arrangement.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.matching.arrangement.Arrangement;
import org.commonhour.matching.arrangement.ArrangementSearch;
import org.commonhour.matching.arrangement.ArrangementState;
import org.commonhour.matching.arrangement.Arrangements;
import org.commonhour.matching.arrangement.Hold;
import org.commonhour.matching.arrangement.HoldState;
import org.commonhour.matching.arrangement.Side;
import org.commonhour.matching.arrangement.TakenStep;
import org.commonhour.matching.arrangement.Terms;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.listing.Position;
import org.commonhour.matching.member.Channel;
import org.hibernate.reactive.mutiny.Mutiny;

/** Arrangements in table {@code arrangement}, their steps in {@code arrangement_step}. */
@ApplicationScoped
class PostgresArrangements implements Arrangements {

    private static final String FORGET = """
        with named as (
            update arrangement set title = '-'
            where community_id = :community and :member in (giver_member_id, receiver_member_id)
            returning id
        )
        update arrangement_step s set actor = 'erased'
        from named where s.arrangement_id = named.id and s.member_id = :member
        """;

    private final Mutiny.SessionFactory sessions;

    PostgresArrangements(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> forget(UUID communityId, UUID memberId) {
        return sessions.withTransaction(session -> session.createNativeQuery(FORGET)
                .setParameter("community", communityId)
                .setParameter("member", memberId)
                .executeUpdate()
                .replaceWithVoid());
    }

    @Override
    public Uni<Void> add(Arrangement arrangement) {
        return sessions.withTransaction(session ->
                session.persist(fill(new ArrangementRow(), arrangement)).chain(session::flush));
    }

    @Override
    public Uni<Void> save(Arrangement arrangement) {
        return sessions.withTransaction(session -> session.find(ArrangementRow.class, arrangement.id())
                .invoke(row -> fill(row, arrangement))
                .chain(session::flush));
    }

    @Override
    public Uni<Void> note(Arrangement arrangement, TakenStep step) {
        ArrangementStepRow row = new ArrangementStepRow();
        row.id = step.id();
        row.arrangementId = arrangement.id();
        row.version = arrangement.version();
        row.state = arrangement.state().name();
        row.memberId = step.memberId();
        row.actor = step.actor();
        row.takenAt = step.takenAt();
        return sessions.withTransaction(session -> session.persist(row).chain(session::flush));
    }

    @Override
    public Uni<Optional<Arrangement>> find(UUID communityId, UUID id) {
        return sessions.withTransaction(
                session -> session.find(ArrangementRow.class, id).map(row -> inCommunity(row, communityId)));
    }

    @Override
    public Uni<List<Arrangement>> list(ArrangementSearch search, Position after, int limit) {
        StringBuilder hql = new StringBuilder("""
            from ArrangementRow a where a.communityId = :community
            and (a.createdAt < :at or (a.createdAt = :at and a.id < :id))\
            """);
        if (search.state() != null) {
            hql.append(" and a.state = :state");
        }
        if (search.memberId() != null) {
            hql.append(" and (a.giverMemberId = :member or a.receiverMemberId = :member)");
        }
        hql.append(" order by a.createdAt desc, a.id desc");
        return sessions.withTransaction(session -> {
            Mutiny.SelectionQuery<ArrangementRow> query = session.createSelectionQuery(
                            hql.toString(), ArrangementRow.class)
                    .setParameter("community", search.communityId())
                    .setParameter("at", after.at())
                    .setParameter("id", after.id())
                    .setMaxResults(limit);
            if (search.state() != null) {
                query.setParameter("state", search.state().name());
            }
            if (search.memberId() != null) {
                query.setParameter("member", search.memberId());
            }
            return query.getResultList().map(PostgresArrangements::arrangements);
        });
    }

    @Override
    public Uni<List<Arrangement>> open(UUID communityId, Link link, UUID id) {
        String linked = switch (link) {
            case NEED -> "a.needId = :id";
            case OFFER -> "a.offerId = :id";
            case MEMBER -> "(a.giverMemberId = :id or a.receiverMemberId = :id)";
        };
        return sessions.withTransaction(session -> session.createSelectionQuery(
                        "from ArrangementRow a where a.communityId = :community and a.state in ('INVITED', 'AGREED')"
                                + " and "
                                + linked + " order by a.id",
                        ArrangementRow.class)
                .setParameter("community", communityId)
                .setParameter("id", id)
                .getResultList()
                .map(PostgresArrangements::arrangements));
    }

    private static Optional<Arrangement> inCommunity(ArrangementRow row, UUID communityId) {
        return Optional.ofNullable(row)
                .filter(found -> found.communityId.equals(communityId))
                .map(PostgresArrangements::arrangement);
    }

    private static List<Arrangement> arrangements(List<ArrangementRow> rows) {
        return rows.stream().map(PostgresArrangements::arrangement).toList();
    }

    private static Arrangement arrangement(ArrangementRow row) {
        return new Arrangement(
                row.id,
                row.communityId,
                new Terms(
                        row.needId,
                        row.offerId,
                        row.giverMemberId,
                        row.receiverMemberId,
                        Side.valueOf(row.invitedSide),
                        row.serviceId,
                        Category.valueOf(row.category),
                        row.title,
                        row.amountMinutes,
                        row.startsAt,
                        row.neededOn,
                        row.fromTime),
                ArrangementState.valueOf(row.state),
                new Hold(HoldState.valueOf(row.holdState), row.holdReason),
                row.sessionId,
                Channel.valueOf(row.channel),
                row.createdAt,
                row.version);
    }

    private static ArrangementRow fill(ArrangementRow row, Arrangement arrangement) {
        Terms terms = arrangement.terms();
        row.id = arrangement.id();
        row.communityId = arrangement.communityId();
        row.needId = terms.needId();
        row.offerId = terms.offerId();
        row.giverMemberId = terms.giverMemberId();
        row.receiverMemberId = terms.receiverMemberId();
        row.invitedSide = terms.invitedSide().name();
        row.serviceId = terms.serviceId();
        row.category = terms.category().name();
        row.title = terms.title();
        row.amountMinutes = terms.amountMinutes();
        row.startsAt = terms.startsAt();
        row.neededOn = terms.neededOn();
        row.fromTime = terms.from();
        row.state = arrangement.state().name();
        row.holdState = arrangement.hold().state().name();
        row.holdReason = arrangement.hold().reason();
        row.sessionId = arrangement.sessionId();
        row.channel = arrangement.channel().name();
        row.createdAt = arrangement.createdAt();
        row.version = arrangement.version();
        return row;
    }
}
