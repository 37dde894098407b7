package org.commonhour.ledger.terms.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.terms.AccountTerm;
import org.commonhour.ledger.terms.AccountTerms;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresAccountTerms implements AccountTerms {

    private static final String OF_ACCOUNT = """
        select account_id, revision, change, state, floor_minutes, ceiling_minutes, soft_floor_minutes,
               soft_ceiling_minutes, reason, decided_by, recorded_at
        from account_term
        where account_id = :account and community_id = :community and revision < :before
        order by revision desc limit :limit
        """;

    private final Mutiny.SessionFactory sessions;

    PostgresAccountTerms(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<List<AccountTerm>> ofAccount(UUID communityId, UUID accountId, long before, int limit) {
        return sessions.withTransaction(session -> session.createNativeQuery(OF_ACCOUNT, TermRow.class)
                .setParameter("account", accountId)
                .setParameter("community", communityId)
                .setParameter("before", before)
                .setParameter("limit", limit)
                .getResultList()
                .invoke(rows -> rows.forEach(session::detach))
                .map(rows -> rows.stream().map(TermRow::toTerm).toList()));
    }
}
