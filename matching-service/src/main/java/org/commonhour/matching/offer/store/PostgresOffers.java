package org.commonhour.matching.offer.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.matching.category.Category;
import org.commonhour.matching.listing.Position;
import org.commonhour.matching.member.Channel;
import org.commonhour.matching.offer.MinuteRange;
import org.commonhour.matching.offer.Offer;
import org.commonhour.matching.offer.OfferSearch;
import org.commonhour.matching.offer.OfferState;
import org.commonhour.matching.offer.OfferWords;
import org.commonhour.matching.offer.Offers;
import org.commonhour.matching.offer.WeeklyWindow;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Offers in table {@code offer}. */
@ApplicationScoped
class PostgresOffers implements Offers {

    private static final String FORGET = """
        update offer set title = '-', description = null, changed_by = 'erased',
               created_by = case when channel = 'SELF_WEB' then 'erased' else created_by end
        where community_id = :community and member_id = :member
        """;

    private final Mutiny.SessionFactory sessions;

    PostgresOffers(Mutiny.SessionFactory sessions) {
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
    public Uni<Void> add(Offer offer) {
        return sessions.withTransaction(
                session -> session.persist(fill(new OfferRow(), offer)).chain(session::flush));
    }

    @Override
    public Uni<Void> addAll(List<Offer> offers) {
        Object[] rows =
                offers.stream().map(offer -> fill(new OfferRow(), offer)).toArray();
        return sessions.withTransaction(session -> session.persistAll(rows).chain(session::flush));
    }

    @Override
    public Uni<List<Offer>> findAll(UUID communityId, Collection<UUID> ids) {
        return sessions.withTransaction(session -> session.createSelectionQuery(
                        "from OfferRow o where o.communityId = :community and o.id in :ids", OfferRow.class)
                .setParameter("community", communityId)
                .setParameter("ids", ids)
                .getResultList()
                .map(PostgresOffers::offers));
    }

    @Override
    public Uni<Void> save(Offer offer) {
        return sessions.withTransaction(session -> session.find(OfferRow.class, offer.id())
                .invoke(row -> fill(row, offer))
                .chain(session::flush));
    }

    @Override
    public Uni<Optional<Offer>> find(UUID communityId, UUID id) {
        return sessions.withTransaction(
                session -> session.find(OfferRow.class, id).map(row -> inCommunity(row, communityId)));
    }

    @Override
    public Uni<List<Offer>> list(OfferSearch search, Position after, int limit) {
        StringBuilder hql = new StringBuilder("""
            from OfferRow o where o.communityId = :community
            and (o.createdAt < :at or (o.createdAt = :at and o.id < :id))\
            """);
        if (search.category() != null) {
            hql.append(" and o.category = :category");
        }
        if (search.state() != null) {
            hql.append(" and o.state = :state");
        }
        if (search.memberId() != null) {
            hql.append(" and o.memberId = :member");
        }
        if (search.seenBy() != null) {
            hql.append(" and (o.state = 'LIVE' or o.memberId = :seenBy)");
        }
        hql.append(" order by o.createdAt desc, o.id desc");
        return sessions.withTransaction(session -> {
            Mutiny.SelectionQuery<OfferRow> query = session.createSelectionQuery(hql.toString(), OfferRow.class)
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
            return query.getResultList().map(PostgresOffers::offers);
        });
    }

    @Override
    public Uni<List<Offer>> fitting(
            UUID communityId, Category category, UUID seekerId, @Nullable MinuteRange slot, int limit) {
        String free = slot == null ? "" : """

            and (cardinality(o.free_minutes) = 0 or exists (
                 select 1 from generate_series(1, cardinality(o.free_minutes), 2) as i
                 where o.free_minutes[i] < :toMinute and o.free_minutes[i + 1] > :fromMinute))\
            """;
        return sessions.withTransaction(session -> {
            Mutiny.SelectionQuery<OfferRow> query = session.createNativeQuery("""
                select o.* from offer o
                where o.community_id = :community and o.category = :category
                and o.state = 'LIVE' and o.member_id <> :seeker
                and not exists (select 1 from known_member k where k.community_id = o.community_id
                                and k.member_id = o.member_id and not k.account_open)\
                """ + free + """

                order by o.created_at desc, o.id desc\
                """, OfferRow.class)
                    .setParameter("community", communityId)
                    .setParameter("category", category.name())
                    .setParameter("seeker", seekerId)
                    .setMaxResults(limit);
            if (slot != null) {
                query.setParameter("fromMinute", slot.fromMinute()).setParameter("toMinute", slot.toMinute());
            }
            return query.getResultList().map(PostgresOffers::offers);
        });
    }

    @Override
    public Uni<List<Offer>> liveOf(UUID communityId, UUID memberId) {
        return sessions.withTransaction(session -> session.createSelectionQuery("""
            from OfferRow o where o.communityId = :community and o.memberId = :member
            and o.state = 'LIVE' order by o.id\
            """, OfferRow.class)
                .setParameter("community", communityId)
                .setParameter("member", memberId)
                .getResultList()
                .map(PostgresOffers::offers));
    }

    private static Optional<Offer> inCommunity(OfferRow row, UUID communityId) {
        return Optional.ofNullable(row)
                .filter(found -> found.communityId.equals(communityId))
                .map(PostgresOffers::offer);
    }

    private static List<Offer> offers(List<OfferRow> rows) {
        return rows.stream().map(PostgresOffers::offer).toList();
    }

    private static Offer offer(OfferRow row) {
        List<WeeklyWindow> windows = new ArrayList<>();
        for (int i = 0; i + 1 < row.freeMinutes.length; i += 2) {
            windows.add(WeeklyWindow.ofMinutes(row.freeMinutes[i], row.freeMinutes[i + 1]));
        }
        return new Offer(
                row.id,
                row.communityId,
                row.memberId,
                new OfferWords(Category.valueOf(row.category), row.title, row.description, windows),
                OfferState.valueOf(row.state),
                Channel.valueOf(row.channel),
                row.createdBy,
                row.createdAt,
                row.changedBy,
                row.changedAt,
                row.version);
    }

    private static OfferRow fill(OfferRow row, Offer offer) {
        row.id = offer.id();
        row.communityId = offer.communityId();
        row.memberId = offer.memberId();
        row.category = offer.words().category().name();
        row.title = offer.words().title();
        row.description = offer.words().description();
        row.freeMinutes = offer.words().windows().stream()
                .flatMap(window -> Stream.of(window.fromMinute(), window.toMinute()))
                .toArray(Integer[]::new);
        row.state = offer.state().name();
        row.channel = offer.channel().name();
        row.createdBy = offer.createdBy();
        row.createdAt = offer.createdAt();
        row.changedBy = offer.changedBy();
        row.changedAt = offer.changedAt();
        row.version = offer.version();
        return row;
    }
}
