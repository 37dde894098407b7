package org.commonhour.ledger.transfer.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.transfer.AccountEntry;
import org.commonhour.ledger.transfer.Entries;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresEntries implements Entries {

    private static final String OF_ACCOUNT = """
        select e.transfer_id, e.account_id, e.version, e.amount_minutes, e.balance_after_minutes,
               other.kind as other_kind, other.owner_id as other_owner_id, t.kind, t.session_id, t.occurred_at,
               t.recorded_at
        from (select * from entry
              where account_id = :account and community_id = :community and version > :after
                and version < :before
              order by version desc limit :limit) e
        join transfer t on t.community_id = e.community_id and t.id = e.transfer_id
        join account other on other.id = case when e.amount_minutes < 0 then t.credit_account_id
                                              else t.debit_account_id end
        order by e.version desc
        """;

    private final Mutiny.SessionFactory sessions;

    PostgresEntries(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<List<AccountEntry>> ofAccount(UUID communityId, UUID accountId, long after, long before, int limit) {
        return sessions.withTransaction(session -> session.createNativeQuery(OF_ACCOUNT, EntryRow.class)
                .setParameter("community", communityId)
                .setParameter("account", accountId)
                .setParameter("after", after)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList()
                .invoke(rows -> rows.forEach(session::detach))
                .map(rows -> rows.stream().map(EntryRow::toEntry).toList()));
    }
}
