package org.commonhour.ledger.posting.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.ledger.posting.BlockHash;
import org.commonhour.ledger.posting.DecidedBatch;
import org.commonhour.ledger.posting.Hold;
import org.commonhour.ledger.posting.KnownTransfer;
import org.commonhour.ledger.posting.LedgerHead;
import org.commonhour.ledger.posting.LedgerKey;
import org.commonhour.ledger.posting.Postings;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads what a batch touches; rows are detached at once, for the writes go past the session. */
@ApplicationScoped
class PostgresPostings implements Postings {

    // Until the transaction that makes a head has ended, nobody else sees the head, and making it again would wait. So
    // whoever makes one holds an advisory lock in its stead, which can be tried without waiting.
    private static final String CREATE_HEADS = """
        insert into ledger_head (community_id, last_hash, recorded_at)
        select community, :none, cast(:now as timestamptz)
        from (select community, pg_advisory_xact_lock(head_lock(community))
              from unnest(cast(:communities as uuid[])) as c (community) order by community) locked
        order by community on conflict do nothing
        """;
    private static final String CREATE_FREE_HEADS = """
        insert into ledger_head (community_id, last_hash, recorded_at)
        select community, :none, cast(:now as timestamptz) from unnest(cast(:communities as uuid[])) as c (community)
        where not exists (select from ledger_head h where h.community_id = c.community)
          and pg_try_advisory_xact_lock(head_lock(community))
        order by community on conflict do nothing
        """;
    // A plan that was made while a table was small and is kept while it grows makes a batch a hundred times slower, so
    // that the plans of the rest of the transaction are pinned: look up by index, plan once.
    private static final String LOCK_HEADS = """
        with pinned as materialized (select set_config('enable_seqscan', 'off', true),
                                            set_config('plan_cache_mode', 'force_generic_plan', true))
        select h.* from pinned, ledger_head h where h.community_id = any(cast(:communities as uuid[]))
        order by h.community_id for no key update of h
        """;
    private static final String LOCK_FREE_HEADS = LOCK_HEADS + " skip locked";
    private static final String HOLDS = """
        select h.* from unnest(cast(:communities as uuid[]), cast(:ids as uuid[])) as k (community, id)
        join hold h on h.community_id = k.community and h.id = k.id
        """;
    private static final String HOLDS_OF = """
        select * from hold
        where community_id = :community and (debit_account_id = :account or credit_account_id = :account)
          and id > :after
        order by id limit :limit
        """;
    private static final String TRANSFERS = """
        select t.id, t.community_id, t.seq, t.debit_account_id, t.credit_account_id, t.amount_minutes, t.kind,
               t.session_id, t.hold_id, t.override_reason, t.override_by, t.occurred_at, t.occurred_at_given,
               t.recorded_at, t.reverses_id, t.reversal_reason, t.reversal_by, t.warnings, r.id as reversed_by,
               d.balance_after_minutes as debit_balance, c.balance_after_minutes as credit_balance
        from unnest(cast(:communities as uuid[]), cast(:ids as uuid[])) as k (community, id)
        join transfer t on t.community_id = k.community and t.id = k.id
        join entry d on d.account_id = t.debit_account_id and d.version = t.debit_version
        join entry c on c.account_id = t.credit_account_id and c.version = t.credit_version
        left join transfer r on r.community_id = t.community_id and r.reverses_id = t.id
        """;
    private static final String REFUSALS = """
        select r.id, r.community_id, r.debit_account_id, r.credit_account_id, r.amount_minutes, r.kind, r.session_id,
               r.hold_id, r.override_reason, r.override_by, r.occurred_at, r.problem, r.field, r.detail,
               r.reverses_id, r.reversal_reason, r.reversal_by
        from unnest(cast(:communities as uuid[]), cast(:ids as uuid[])) as k (community, id)
        join transfer_refusal r on r.community_id = k.community and r.id = k.id
        """;

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    PostgresPostings(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Uni<List<LedgerHead>> lockHeads(Collection<UUID> communityIds) {
        return lockHeads(communityIds, LOCK_HEADS, CREATE_HEADS);
    }

    @Override
    public Uni<List<LedgerHead>> lockFreeHeads(Collection<UUID> communityIds) {
        return lockHeads(communityIds, LOCK_FREE_HEADS, CREATE_FREE_HEADS);
    }

    private Uni<List<LedgerHead>> lockHeads(Collection<UUID> communityIds, String lock, String create) {
        return sessions.withTransaction(session -> readHeads(session, communityIds, lock)
                .flatMap(found -> found.size() == communityIds.size()
                        ? Uni.createFrom().item(found)
                        : createHeads(session, communityIds, create)
                                .chain(() -> readHeads(session, communityIds, lock))));
    }

    @Override
    public Uni<List<Hold>> holds(Collection<LedgerKey> keys) {
        return rows(HOLDS, HoldRow.class, keys)
                .map(rows -> rows.stream().map(HoldRow::toHold).toList());
    }

    @Override
    public Uni<List<Hold>> holdsOf(UUID communityId, UUID accountId, @Nullable UUID after, int limit) {
        return sessions.withTransaction(session -> session.createNativeQuery(HOLDS_OF, HoldRow.class)
                .setParameter("community", communityId)
                .setParameter("account", accountId)
                .setParameter("after", after == null ? new UUID(0, 0) : after)
                .setParameter("limit", limit)
                .getResultList()
                .invoke(rows -> rows.forEach(session::detach))
                .map(rows -> rows.stream().map(HoldRow::toHold).toList()));
    }

    @Override
    public Uni<List<KnownTransfer>> known(Collection<LedgerKey> keys) {
        return rows(TRANSFERS, TransferRow.class, keys)
                .flatMap(posted -> rows(REFUSALS, RefusalRow.class, keys)
                        .map(refused -> Stream.concat(
                                        posted.stream().map(TransferRow::toKnown),
                                        refused.stream().map(RefusalRow::toKnown))
                                .toList()));
    }

    @Override
    public Uni<Void> write(List<DecidedBatch> batches) {
        return sessions.withTransaction(session -> new BatchWriter(session, batches).write());
    }

    private static Uni<List<LedgerHead>> readHeads(Mutiny.Session session, Collection<UUID> communityIds, String lock) {
        return session.createNativeQuery(lock, LedgerHeadRow.class)
                .setParameter("communities", communityIds.toArray(UUID[]::new))
                .getResultList()
                .invoke(rows -> rows.forEach(session::detach))
                .map(rows -> rows.stream().map(LedgerHeadRow::toHead).toList());
    }

    private Uni<Integer> createHeads(Mutiny.Session session, Collection<UUID> communityIds, String create) {
        return session.createNativeQuery(create)
                .setParameter("communities", communityIds.toArray(UUID[]::new))
                .setParameter("none", BlockHash.NONE.hex())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private <R> Uni<List<R>> rows(String sql, Class<R> type, Collection<LedgerKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return sessions.withTransaction(session -> session.createNativeQuery(sql, type)
                .setParameter(
                        "communities", keys.stream().map(LedgerKey::communityId).toArray(UUID[]::new))
                .setParameter("ids", keys.stream().map(LedgerKey::id).toArray(UUID[]::new))
                .getResultList()
                .invoke(rows -> rows.forEach(session::detach)));
    }
}
