package org.commonhour.matching.need.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.listing.Position;
import org.commonhour.matching.member.Channel;
import org.commonhour.matching.need.Need;
import org.commonhour.matching.need.NeedSearch;
import org.commonhour.matching.need.NeedState;
import org.commonhour.matching.need.NeedWords;
import org.commonhour.matching.need.Needs;
import org.hibernate.reactive.mutiny.Mutiny;

/** Needs in table {@code need}. */
@ApplicationScoped
class PostgresNeeds implements Needs {

    private static final String FORGET = """
        update need set title = '-', description = null, changed_by = 'erased',
               created_by = case when channel = 'SELF_WEB' then 'erased' else created_by end
        where community_id = :community and member_id = :member
        """;

    private final Mutiny.SessionFactory sessions;

    PostgresNeeds(Mutiny.SessionFactory sessions) {
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
    public Uni<Void> add(Need need) {
        return sessions.withTransaction(
                session -> session.persist(fill(new NeedRow(), need)).chain(session::flush));
    }

    @Override
    public Uni<Void> addAll(List<Need> needs) {
        Object[] rows = needs.stream().map(need -> fill(new NeedRow(), need)).toArray();
        return sessions.withTransaction(session -> session.persistAll(rows).chain(session::flush));
    }

    @Override
    public Uni<List<Need>> findAll(UUID communityId, Collection<UUID> ids) {
        return sessions.withTransaction(session -> session.createSelectionQuery(
                        "from NeedRow n where n.communityId = :community and n.id in :ids", NeedRow.class)
                .setParameter("community", communityId)
                .setParameter("ids", ids)
                .getResultList()
                .map(PostgresNeeds::needs));
    }

    @Override
    public Uni<Void> save(Need need) {
        return sessions.withTransaction(session -> session.find(NeedRow.class, need.id())
                .invoke(row -> fill(row, need))
                .chain(session::flush));
    }

    @Override
    public Uni<Optional<Need>> find(UUID communityId, UUID id) {
        return sessions.withTransaction(
                session -> session.find(NeedRow.class, id).map(row -> inCommunity(row, communityId)));
    }

    @Override
    public Uni<List<Need>> list(NeedSearch search, Position after, int limit) {
        StringBuilder hql = new StringBuilder("""
            from NeedRow n where n.communityId = :community
            and (n.createdAt < :at or (n.createdAt = :at and n.id < :id))\
            """);
        if (search.category() != null) {
            hql.append(" and n.category = :category");
        }
        if (search.state() != null) {
            hql.append(" and n.state = :state");
        }
        if (search.memberId() != null) {
            hql.append(" and n.memberId = :member");
        }
        if (search.seenBy() != null) {
            hql.append(" and (n.state = 'LIVE' or n.memberId = :seenBy)");
        }
        hql.append(" order by n.createdAt desc, n.id desc");
        return sessions.withTransaction(session -> {
            Mutiny.SelectionQuery<NeedRow> query = session.createSelectionQuery(hql.toString(), NeedRow.class)
                    .setParameter("community", search.communityId())
                    .setParameter("at", after.at())
                    .setParameter("id", after.id())
                    .setMaxResults(limit);
            if (search.category() != null) {
                query.setParameter("category", search.category().name());
            }
            if (search.state() != null) {
                query.setParameter("state", search.state().name());
            }
            if (search.memberId() != null) {
                query.setParameter("member", search.memberId());
            }
            if (search.seenBy() != null) {
                query.setParameter("seenBy", search.seenBy());
            }
            return query.getResultList().map(PostgresNeeds::needs);
        });
    }

    @Override
    public Uni<List<Need>> liveOf(UUID communityId, UUID memberId) {
        return sessions.withTransaction(session -> session.createSelectionQuery("""
            from NeedRow n where n.communityId = :community and n.memberId = :member
            and n.state = 'LIVE' order by n.id\
            """, NeedRow.class)
                .setParameter("community", communityId)
                .setParameter("member", memberId)
                .getResultList()
                .map(PostgresNeeds::needs));
    }

    private static Optional<Need> inCommunity(NeedRow row, UUID communityId) {
        return Optional.ofNullable(row)
                .filter(found -> found.communityId.equals(communityId))
                .map(PostgresNeeds::need);
    }

    private static List<Need> needs(List<NeedRow> rows) {
        return rows.stream().map(PostgresNeeds::need).toList();
    }

    private static Need need(NeedRow row) {
        return new Need(
                row.id,
                row.communityId,
                row.memberId,
                new NeedWords(
                        Category.valueOf(row.category),
                        row.title,
                        row.description,
                        row.neededOn,
                        row.fromTime,
                        row.amountMinutes,
                        row.serviceId),
                NeedState.valueOf(row.state),
                Channel.valueOf(row.channel),
                row.createdBy,
                row.createdAt,
                row.changedBy,
                row.changedAt,
                row.version);
    }

    private static NeedRow fill(NeedRow row, Need need) {
        row.id = need.id();
        row.communityId = need.communityId();
        row.memberId = need.memberId();
        row.category = need.words().category().name();
        row.title = need.words().title();
        row.description = need.words().description();
        row.neededOn = need.words().neededOn();
        row.fromTime = need.words().from();
        row.amountMinutes = need.words().amountMinutes();
        row.serviceId = need.words().serviceId();
        row.state = need.state().name();
        row.channel = need.channel().name();
        row.createdBy = need.createdBy();
        row.createdAt = need.createdAt();
        row.changedBy = need.changedBy();
        row.changedAt = need.changedAt();
        row.version = need.version();
        return row;
    }
}
