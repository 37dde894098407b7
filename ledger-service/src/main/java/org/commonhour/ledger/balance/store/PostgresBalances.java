package org.commonhour.ledger.balance.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.kit.problem.Outages;
import org.commonhour.kit.store.LockPatience;
import org.commonhour.ledger.balance.Balances;
import org.commonhour.ledger.balance.PastBalance;
import org.commonhour.ledger.minutes.Minutes;
import org.hibernate.reactive.mutiny.Mutiny;

/** Searches by halves in the primary keys of blocks and entries, so that the write path pays for no index. */
@ApplicationScoped
class PostgresBalances implements Balances {

    // L8, L11: blocks have no gap and their times never go back; L4: an account's versions have no gap and grow with
    // the transfers' numbers. Each step of a search is one look-up by primary key: the limit keeps the planner to it.
    private static final String RECORDED_BY = """
        with recursive block_search (low, high) as (
            select cast(0 as bigint), last_block from ledger_head where community_id = :community
            union all
            select case when b.recorded_at <= cast(:moment as timestamptz) then m.middle else s.low end,
                   case when b.recorded_at <= cast(:moment as timestamptz) then s.high else m.middle - 1 end
            from block_search s
            cross join lateral (select (s.low + s.high + 1) / 2 as middle) m
            cross join lateral (select recorded_at from block
                                where community_id = :community and seq = m.middle limit 1) b
            where s.low < s.high
        ), reached (seq) as (
            select b.first_seq + b.transfer_count - 1
            from block_search s
            join block b on b.community_id = :community and b.seq = s.low
            where s.low = s.high
        ), entry_search (low, high, reached) as (
            select cast(0 as bigint), a.version, r.seq
            from account a cross join reached r
            where a.community_id = :community and a.id = :account
            union all
            select case when e.seq <= s.reached then m.middle else s.low end,
                   case when e.seq <= s.reached then s.high else m.middle - 1 end,
                   s.reached
            from entry_search s
            cross join lateral (select (s.low + s.high + 1) / 2 as middle) m
            cross join lateral (select seq from entry
                                where account_id = :account and version = m.middle limit 1) e
            where s.low < s.high
        )
        select e.version, e.balance_after_minutes
        from entry_search s
        join entry e on e.account_id = :account and e.version = s.low
        where s.low = s.high
        """;

    private static final String PASSED =
            "select recorded_at > cast(:moment as timestamptz) from ledger_head where community_id = :community";
    // L11: recorded time never goes back, so that a head beyond the moment leaves no way to record anything in it.
    private static final String CLOSE = """
        insert into ledger_head as h (community_id, recorded_at)
        values (:community, cast(:moment as timestamptz) + interval '1 microsecond')
        on conflict (community_id) do update set recorded_at = greatest(h.recorded_at, excluded.recorded_at)
        """;

    private static final String HAPPENED_BY = """
        select cast(coalesce(sum(e.amount_minutes), 0) as bigint)
        from (select seq, amount_minutes from entry
              where account_id = :account and version > :after and version <= :through
              order by version limit :most) e
        join transfer t on t.community_id = :community and t.seq = e.seq
        where t.occurred_at <= cast(:moment as timestamptz)
        """;

    private final Mutiny.SessionFactory sessions;

    PostgresBalances(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Boolean> closeThrough(UUID communityId, Instant moment) {
        return sessions.withTransaction(session -> session.createNativeQuery(PASSED, Boolean.class)
                        .setParameter("community", communityId)
                        .setParameter("moment", moment)
                        .getResultList()
                        .flatMap(passed -> passed.contains(true)
                                ? Uni.createFrom().item(true)
                                : close(session, communityId, moment)))
                .onFailure(Outages::isLockTimeout)
                .recoverWithItem(false);
    }

    private static Uni<Boolean> close(Mutiny.Session session, UUID communityId, Instant moment) {
        return LockPatience.limit(session)
                .chain(() -> session.createNativeQuery(CLOSE)
                        .setParameter("community", communityId)
                        .setParameter("moment", moment)
                        .executeUpdate())
                .replaceWith(true);
    }

    @Override
    public Uni<PastBalance> recordedBy(UUID communityId, UUID accountId, Instant moment) {
        return sessions.withTransaction(session -> session.createNativeQuery(RECORDED_BY, Object[].class)
                .setParameter("community", communityId)
                .setParameter("account", accountId)
                .setParameter("moment", moment)
                .getResultList()
                .map(found -> found.isEmpty()
                        ? PastBalance.NOTHING
                        : new PastBalance(
                                Minutes.of(((Number) found.get(0)[1]).longValue()),
                                ((Number) found.get(0)[0]).longValue())));
    }

    @Override
    public Uni<Minutes> happenedBy(UUID communityId, UUID accountId, long after, long through, Instant moment) {
        return sessions.withTransaction(session -> session.createNativeQuery(HAPPENED_BY, Long.class)
                .setParameter("community", communityId)
                .setParameter("account", accountId)
                .setParameter("after", after)
                .setParameter("through", through)
                .setParameter("most", through - after)
                .setParameter("moment", moment)
                .getSingleResult()
                .map(Minutes::of));
    }
}
