package org.commonhour.ledger.posting.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonhour.ledger.posting.BlockHash;
import org.commonhour.ledger.posting.Decided;
import org.commonhour.ledger.posting.Hold;
import org.commonhour.ledger.posting.KnownTransfer;
import org.commonhour.ledger.posting.LedgerHead;
import org.commonhour.ledger.posting.Postings;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads what a batch touches; rows are detached at once, for the writes go past the session. */
@ApplicationScoped
class PostgresPostings implements Postings {

    private static final String CREATE_HEAD = """
        insert into ledger_head (community_id, last_hash, recorded_at)
        values (:community, :none, cast(:now as timestamptz)) on conflict do nothing
        """;
    private static final String LOCK_HEAD =
            "select * from ledger_head where community_id = :community for no key update";
    private static final String HOLDS =
            "select * from hold where community_id = :community and id = any(cast(:ids as uuid[]))";
    private static final String HOLDS_OF = """
        select * from hold
        where community_id = :community and (debit_account_id = :account or credit_account_id = :account)
          and id > :after
        order by id limit :limit
        """;
    private static final String TRANSFERS = """
        select t.*, d.balance_after_minutes as debit_balance, c.balance_after_minutes as credit_balance
        from transfer t
        join entry d on d.community_id = t.community_id and d.transfer_id = t.id and (d.amount_minutes > 0) = false
        join entry c on c.community_id = t.community_id and c.transfer_id = t.id and (c.amount_minutes > 0) = true
        where t.community_id = :community and t.id = any(cast(:ids as uuid[]))
        """;
    private static final String REFUSALS = """
            select id, community_id, debit_account_id, credit_account_id, amount_minutes, kind, session_id, hold_id,
                   override_reason, override_by, occurred_at, problem, field, detail
            from transfer_refusal where community_id = :community and id = any(cast(:ids as uuid[]))
            """;

    private final Mutiny.SessionFactory sessions;
    private final Clock clock;

    PostgresPostings(Mutiny.SessionFactory sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Uni<LedgerHead> lockHead(UUID communityId) {
        return sessions.withTransaction(session -> readHead(session, communityId)
                .flatMap(found -> found.isEmpty()
                        ? createHead(session, communityId).chain(() -> readHead(session, communityId))
                        : Uni.createFrom().item(found))
                .map(found -> found.get(0)));
    }

    @Override
    public Uni<List<Hold>> holds(UUID communityId, Collection<UUID> ids) {
        return rows(HOLDS, HoldRow.class, communityId, ids)
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
    public Uni<List<KnownTransfer>> known(UUID communityId, Collection<UUID> ids) {
        return rows(TRANSFERS, TransferRow.class, communityId, ids)
                .flatMap(posted -> rows(REFUSALS, RefusalRow.class, communityId, ids)
                        .map(refused -> Stream.concat(
                                        posted.stream().map(TransferRow::toKnown),
                                        refused.stream().map(RefusalRow::toKnown))
                                .toList()));
    }

    @Override
    public Uni<Void> write(LedgerHead before, Decided decided) {
        return sessions.withTransaction(session -> new BatchWriter(session, before, decided).write());
    }

    private static Uni<List<LedgerHead>> readHead(Mutiny.Session session, UUID communityId) {
        return session.createNativeQuery(LOCK_HEAD, LedgerHeadRow.class)
                .setParameter("community", communityId)
                .getResultList()
                .invoke(rows -> rows.forEach(session::detach))
                .map(rows -> rows.stream().map(LedgerHeadRow::toHead).toList());
    }

    private Uni<Integer> createHead(Mutiny.Session session, UUID communityId) {
        return session.createNativeQuery(CREATE_HEAD)
                .setParameter("community", communityId)
                .setParameter("none", BlockHash.NONE.hex())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private <R> Uni<List<R>> rows(String sql, Class<R> type, UUID communityId, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return sessions.withTransaction(session -> session.createNativeQuery(sql, type)
                .setParameter("community", communityId)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .invoke(rows -> rows.forEach(session::detach)));
    }
}
