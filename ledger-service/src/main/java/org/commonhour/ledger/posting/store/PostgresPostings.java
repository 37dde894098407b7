package org.commonhour.ledger.posting.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.commonhour.kit.problem.Outages;
import org.commonhour.kit.store.LockPatience;
import org.commonhour.kit.store.NativeStatement;
import org.commonhour.kit.store.ResultRow;
import org.commonhour.ledger.posting.BlockHash;
import org.commonhour.ledger.posting.DecidedBatch;
import org.commonhour.ledger.posting.Hold;
import org.commonhour.ledger.posting.KnownTransfer;
import org.commonhour.ledger.posting.LedgerHead;
import org.commonhour.ledger.posting.LedgerKey;
import org.commonhour.ledger.posting.Postings;
import org.commonhour.ledger.problem.LedgerProblem;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads what a batch touches, past the session, as the writes go. */
@ApplicationScoped
class PostgresPostings implements Postings {

    // Until the transaction that makes a head has ended, nobody else sees the head, and making it again would wait. So
    // whoever makes one holds an advisory lock in its stead, which can be tried without waiting.
    private static final NativeStatement CREATE_HEADS = NativeStatement.of("""
        insert into ledger_head (community_id, last_hash, recorded_at)
        select community, :none, cast(:now as timestamptz)
        from (select community, pg_advisory_xact_lock(head_lock(community))
              from unnest(cast(:communities as uuid[])) as c (community) order by community) locked
        order by community on conflict do nothing
        """);
    private static final NativeStatement CREATE_FREE_HEADS = NativeStatement.of("""
        insert into ledger_head (community_id, last_hash, recorded_at)
        select community, :none, cast(:now as timestamptz) from unnest(cast(:communities as uuid[])) as c (community)
        where not exists (select from ledger_head h where h.community_id = c.community)
          and pg_try_advisory_xact_lock(head_lock(community))
        order by community on conflict do nothing
        """);
    // A plan that was made while a table was small and is kept while it grows makes a batch a hundred times slower, so
    // that the plans of the rest of the transaction are pinned: look up by index, plan once.
    private static final String HEADS = """
        with pinned as materialized (select set_config('enable_seqscan', 'off', true),
                                            set_config('plan_cache_mode', 'force_generic_plan', true))
        select %s from pinned, ledger_head h where h.community_id = any(cast(:communities as uuid[]))
        order by h.community_id for no key update of h
        """.formatted(LedgerHeadRow.COLUMNS);
    private static final NativeStatement LOCK_HEADS = NativeStatement.of(HEADS);
    private static final NativeStatement LOCK_FREE_HEADS = NativeStatement.of(HEADS + " skip locked");
    private static final NativeStatement HOLDS = NativeStatement.of("""
        select %s from unnest(cast(:communities as uuid[]), cast(:ids as uuid[])) as k (community, id)
        join hold h on h.community_id = k.community and h.id = k.id
        """.formatted(HoldRow.COLUMNS));
    private static final NativeStatement HOLDS_OF = NativeStatement.of("""
        select %s from hold h
        where h.community_id = :community and (h.debit_account_id = :account or h.credit_account_id = :account)
          and h.id > :after
        order by h.id limit :limit
        """.formatted(HoldRow.COLUMNS));
    private static final NativeStatement TRANSFERS = NativeStatement.of("""
        select %s from unnest(cast(:communities as uuid[]), cast(:ids as uuid[])) as k (community, id)
        join transfer a on a.community_id = k.community and a.id = k.id
        join entry d on d.account_id = a.debit_account_id and d.version = a.debit_version
        join entry c on c.account_id = a.credit_account_id and c.version = a.credit_version
        left join transfer r on r.community_id = a.community_id and r.reverses_id = a.id
        """.formatted(TransferRow.COLUMNS));
    private static final NativeStatement REFUSALS = NativeStatement.of("""
        select %s from unnest(cast(:communities as uuid[]), cast(:ids as uuid[])) as k (community, id)
        join transfer_refusal a on a.community_id = k.community and a.id = k.id
        """.formatted(RefusalRow.COLUMNS));

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
    public Uni<List<LedgerHead>> lockHeadsSoon(Collection<UUID> communityIds) {
        return sessions.withTransaction(session -> LockPatience.limit(session).chain(() -> lockHeads(communityIds)))
                .onFailure(Outages::isLockTimeout)
                .transform(waited -> LedgerProblem.busy());
    }

    @Override
    public Uni<List<LedgerHead>> lockFreeHeads(Collection<UUID> communityIds) {
        return lockHeads(communityIds, LOCK_FREE_HEADS, CREATE_FREE_HEADS);
    }

    private Uni<List<LedgerHead>> lockHeads(
            Collection<UUID> communityIds, NativeStatement lock, NativeStatement create) {
        return sessions.withTransaction(session -> readHeads(session, communityIds, lock)
                .flatMap(found -> found.size() == communityIds.size()
                        ? Uni.createFrom().item(found)
                        : createHeads(session, communityIds, create)
                                .chain(() -> readHeads(session, communityIds, lock))));
    }

    @Override
    public Uni<List<Hold>> holds(Collection<LedgerKey> keys) {
        return rows(HOLDS, HoldRow::read, keys);
    }

    @Override
    public Uni<List<Hold>> holdsOf(UUID communityId, UUID accountId, @Nullable UUID after, int limit) {
        return sessions.withTransaction(session -> HOLDS_OF.on(session)
                .set("community", communityId)
                .set("account", accountId)
                .set("after", after == null ? new UUID(0, 0) : after)
                .set("limit", limit)
                .rows(HoldRow::read));
    }

    @Override
    public Uni<List<KnownTransfer>> known(Collection<LedgerKey> keys) {
        return Uni.join()
                .all(rows(TRANSFERS, TransferRow::read, keys), rows(REFUSALS, RefusalRow::read, keys))
                .andFailFast()
                .map(found -> found.stream().flatMap(List::stream).toList());
    }

    @Override
    public Uni<Void> write(List<DecidedBatch> batches) {
        return sessions.withTransaction(session -> new BatchWriter(session, batches).write());
    }

    private static Uni<List<LedgerHead>> readHeads(
            Mutiny.Session session, Collection<UUID> communityIds, NativeStatement lock) {
        return lock.on(session)
                .set("communities", communityIds.toArray(UUID[]::new))
                .rows(LedgerHeadRow::read);
    }

    private Uni<Integer> createHeads(Mutiny.Session session, Collection<UUID> communityIds, NativeStatement create) {
        return create.on(session)
                .set("communities", communityIds.toArray(UUID[]::new))
                .set("none", BlockHash.NONE.hex())
                .set("now", clock.instant())
                .update();
    }

    private <T> Uni<List<T>> rows(
            NativeStatement statement, Function<ResultRow, T> reading, Collection<LedgerKey> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return sessions.withTransaction(session -> statement
                .on(session)
                .set("communities", keys.stream().map(LedgerKey::communityId).toArray(UUID[]::new))
                .set("ids", keys.stream().map(LedgerKey::id).toArray(UUID[]::new))
                .rows(reading));
    }
}
