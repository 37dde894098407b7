package org.commonhour.ledger.valueflows.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.valueflows.AgreedHelp;
import org.commonhour.ledger.valueflows.Flows;
import org.commonhour.ledger.valueflows.MovedMinutes;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresFlows implements Flows {

    private static final String MOVED = """
        select t.seq, t.id, t.debit_account_id, d.owner_id, d.kind = 'ISSUE', t.credit_account_id, c.owner_id,
               c.kind = 'ISSUE', t.amount_minutes, t.occurred_at, t.session_id, t.reverses_id
        from transfer t
        join account d on d.id = t.debit_account_id
        join account c on c.id = t.credit_account_id
        where t.community_id = :community and t.seq > :after order by t.seq limit :limit
        """;
    private static final String AGREED = """
        select id, giver_member_id, receiver_member_id, amount_minutes from arrangement
        where community_id = :community and id in (:arrangements)
        """;

    private final Mutiny.SessionFactory database;

    PostgresFlows(Mutiny.SessionFactory database) {
        this.database = database;
    }

    @Override
    public Uni<List<MovedMinutes>> moved(UUID communityId, long after, int limit) {
        return database.withSession(db -> db.createNativeQuery(MOVED, Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("after", after)
                        .setParameter("limit", limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new MovedMinutes(
                                row.get(0, Long.class),
                                row.get(1, UUID.class),
                                side(row, 2),
                                side(row, 5),
                                row.get(8, Long.class),
                                row.get(9, OffsetDateTime.class).toInstant(),
                                row.get(10, UUID.class),
                                row.get(11, UUID.class)))
                        .toList());
    }

    @Override
    public Uni<List<AgreedHelp>> agreed(UUID communityId, List<UUID> arrangementIds) {
        if (arrangementIds.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return database.withSession(db -> db.createNativeQuery(AGREED, Tuple.class)
                        .setParameter("community", communityId)
                        .setParameter("arrangements", arrangementIds)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new AgreedHelp(
                                row.get(0, UUID.class),
                                row.get(1, UUID.class),
                                row.get(2, UUID.class),
                                row.get(3, Long.class)))
                        .toList());
    }

    private static MovedMinutes.Side side(Tuple row, int first) {
        return new MovedMinutes.Side(
                row.get(first, UUID.class), row.get(first + 1, UUID.class), row.get(first + 2, Boolean.class));
    }
}
