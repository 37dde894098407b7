package org.commonhour.ledger.insight.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.commonhour.ledger.insight.ArrangementSeen;
import org.commonhour.ledger.insight.Confirmation;
import org.commonhour.ledger.insight.Journeys;
import org.commonhour.ledger.insight.MemberGone;
import org.commonhour.ledger.insight.MemberSeen;
import org.commonhour.ledger.insight.NeedSeen;
import org.commonhour.ledger.insight.OfferSeen;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresJourneys implements Journeys {

    private static final String UNKNOWN = "UNKNOWN";

    private static final String MEMBER = """
        insert into insight_member (member_id, community_id, joined_on, left_on, channel)
        values (:member, :community, :joined, cast(nullif(:left, '') as date), :channel)
        on conflict (member_id)
        do update set joined_on = excluded.joined_on, left_on = excluded.left_on, channel = excluded.channel
        """;
    private static final String OFFER = """
        insert into insight_offer as o (offer_id, community_id, member_id, category, live_from, live_until)
        values (:offer, :community, :member, :category, cast(:at as timestamptz),
            case when :live then null else cast(:at as timestamptz) end)
        on conflict (offer_id) do update set category = excluded.category,
            live_from = least(o.live_from, excluded.live_from),
            live_until = case when :live then null else coalesce(o.live_until, excluded.live_until) end
        """;
    private static final String NEED = """
        insert into insight_need as n (need_id, community_id, member_id, service_id, category, channel, state, month,
            asked_at, closed_at)
        values (:need, :community, :member, cast(nullif(:service, '') as uuid), :category, :channel, :state, :month,
            cast(:at as timestamptz), case when :open then null else cast(:at as timestamptz) end)
        on conflict (need_id) do update set service_id = excluded.service_id, category = excluded.category,
            channel = case when excluded.channel = 'UNKNOWN' then n.channel else excluded.channel end,
            state = excluded.state, month = least(n.month, excluded.month),
            asked_at = least(n.asked_at, excluded.asked_at),
            closed_at = case when :open then null else coalesce(n.closed_at, excluded.closed_at) end
        """;
    private static final String ARRANGEMENT = """
        insert into insight_arrangement as a (arrangement_id, community_id, version, need_id, offer_id, category,
            channel, invited_at, agreed_at, happened_at)
        values (:arrangement, :community, :version, :need, :offer, :category, :channel, cast(:at as timestamptz),
            case when :agreed then cast(:at as timestamptz) end,
            case when :happened then cast(:at as timestamptz) end)
        on conflict (arrangement_id) do update set version = excluded.version,
            invited_at = least(a.invited_at, excluded.invited_at),
            agreed_at = coalesce(a.agreed_at, excluded.agreed_at),
            happened_at = case when :happened then coalesce(a.happened_at, excluded.happened_at) end
        where a.version < excluded.version
        """;
    private static final String CONFIRM = """
        insert into insight_confirmation as c (session_id, community_id, version, arrangement_id, confirmed_at)
        select session_id, community_id, version, arrangement_id, cast(nullif(confirmed_at, '') as timestamptz)
        from unnest(cast(:sessions as uuid[]), cast(:communities as uuid[]), cast(:versions as bigint[]),
            cast(:arrangements as uuid[]), cast(:moments as text[]))
            as n (session_id, community_id, version, arrangement_id, confirmed_at)
        on conflict (session_id) do update set version = excluded.version, arrangement_id = excluded.arrangement_id,
            confirmed_at = case when excluded.confirmed_at is null then null
                else coalesce(c.confirmed_at, excluded.confirmed_at) end
        where c.version < excluded.version
        """;

    private final Mutiny.SessionFactory database;

    PostgresJourneys(Mutiny.SessionFactory database) {
        this.database = database;
    }

    @Override
    public Uni<Void> know(MemberSeen member, Instant at) {
        var left = member.hasLeft() ? LocalDate.ofInstant(at, ZoneOffset.UTC).toString() : "";
        return write(
                MEMBER,
                query -> query.setParameter("member", member.memberId())
                        .setParameter("community", member.communityId())
                        .setParameter("joined", member.joinedOn())
                        .setParameter("left", left)
                        .setParameter("channel", member.channel()));
    }

    @Override
    public Uni<Void> forget(MemberGone member) {
        return write(
                "delete from insight_member where member_id = :member",
                query -> query.setParameter("member", member.memberId()));
    }

    @Override
    public Uni<Void> know(OfferSeen offer, Instant at) {
        return write(
                OFFER,
                query -> query.setParameter("offer", offer.offerId())
                        .setParameter("community", offer.communityId())
                        .setParameter("member", offer.memberId())
                        .setParameter("category", offer.category())
                        .setParameter("live", offer.isLive())
                        .setParameter("at", at));
    }

    @Override
    public Uni<Void> know(NeedSeen need, Instant at) {
        var service = need.serviceId();
        var channel = need.channel();
        return write(
                NEED,
                query -> query.setParameter("need", need.needId())
                        .setParameter("community", need.communityId())
                        .setParameter("member", need.memberId())
                        .setParameter("service", service == null ? "" : service.toString())
                        .setParameter("category", need.category())
                        .setParameter("channel", channel == null ? UNKNOWN : channel)
                        .setParameter("state", need.state())
                        .setParameter(
                                "month",
                                YearMonth.from(at.atOffset(ZoneOffset.UTC)).toString())
                        .setParameter("open", need.isOpen())
                        .setParameter("at", at));
    }

    @Override
    public Uni<Void> know(ArrangementSeen arrangement, Instant at) {
        return write(
                ARRANGEMENT,
                query -> query.setParameter("arrangement", arrangement.arrangementId())
                        .setParameter("community", arrangement.communityId())
                        .setParameter("version", arrangement.version())
                        .setParameter("need", arrangement.needId())
                        .setParameter("offer", arrangement.offerId())
                        .setParameter("category", arrangement.category())
                        .setParameter("channel", arrangement.channel())
                        .setParameter("agreed", arrangement.isAgreed())
                        .setParameter("happened", arrangement.hasHappened())
                        .setParameter("at", at));
    }

    @Override
    public Uni<Void> confirm(List<Confirmation> confirmations) {
        Map<UUID, Confirmation> newest = new TreeMap<>(Comparator.naturalOrder());
        confirmations.forEach(one -> newest.merge(one.sessionId(), one, PostgresJourneys::later));
        var all = List.copyOf(newest.values());
        if (all.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return write(
                CONFIRM,
                query -> query.setParameter("sessions", ids(all, Confirmation::sessionId))
                        .setParameter("communities", ids(all, Confirmation::communityId))
                        .setParameter(
                                "versions",
                                all.stream().map(Confirmation::version).toArray(Long[]::new))
                        .setParameter("arrangements", ids(all, Confirmation::arrangementId))
                        .setParameter(
                                "moments",
                                all.stream().map(one -> text(one.confirmedAt())).toArray(String[]::new)));
    }

    /** The later version; one that still counts does so since the earlier. */
    private static Confirmation later(Confirmation one, Confirmation other) {
        var otherIsLater = one.version() < other.version();
        var later = otherIsLater ? other : one;
        var earlier = otherIsLater ? one : other;
        var since = later.confirmedAt() == null || earlier.confirmedAt() == null
                ? later.confirmedAt()
                : earlier.confirmedAt();
        return new Confirmation(later.sessionId(), later.communityId(), later.version(), later.arrangementId(), since);
    }

    private static String text(@Nullable Instant moment) {
        return moment == null ? "" : moment.toString();
    }

    private static UUID[] ids(List<Confirmation> all, Function<Confirmation, UUID> field) {
        return all.stream().map(field).toArray(UUID[]::new);
    }

    private Uni<Void> write(String sql, UnaryOperator<Mutiny.MutationQuery> bind) {
        return database.withTransaction(
                db -> bind.apply(db.createNativeQuery(sql)).executeUpdate().replaceWithVoid());
    }
}
