package org.commonhour.ledger.hold.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.commonhour.ledger.hold.DueHold;
import org.commonhour.ledger.hold.DueHolds;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PostgresDueHolds implements DueHolds {

    private static final String PAGE = """
        select community_id, id, expires_at from hold
        where state = 'OPEN' and expires_at <= cast(:now as timestamptz)
          and (expires_at, id) > (cast(:after as timestamptz), :afterId)
        order by expires_at, id limit :limit
        """;

    private final Mutiny.SessionFactory sessions;

    PostgresDueHolds(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<List<DueHold>> page(Instant now, @Nullable DueHold after, int limit) {
        return sessions.withTransaction(session -> session.createNativeQuery(PAGE, Tuple.class)
                .setParameter("now", now)
                .setParameter("after", after == null ? Instant.EPOCH : after.expiresAt())
                .setParameter("afterId", after == null ? new UUID(0, 0) : after.id())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new DueHold(
                                row.get("community_id", UUID.class),
                                row.get("id", UUID.class),
                                row.get("expires_at", OffsetDateTime.class).toInstant()))
                        .toList()));
    }
}
