package org.commonhour.ledger.arrangement.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.ledger.arrangement.Arrangement;
import org.commonhour.ledger.arrangement.Arrangements;
import org.commonhour.ledger.minutes.Minutes;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;

@ApplicationScoped
class PostgresArrangements implements Arrangements {

    private final Mutiny.SessionFactory sessions;

    PostgresArrangements(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> save(Arrangement arrangement) {
        return sessions.withTransaction(
                session -> session.merge(row(arrangement)).call(session::flush).replaceWithVoid());
    }

    @Override
    public Uni<Optional<Arrangement>> lock(UUID communityId, UUID id) {
        return sessions.withTransaction(session -> session.find(ArrangementRow.class, id, LockMode.PESSIMISTIC_WRITE))
                .map(row -> Optional.ofNullable(row)
                        .filter(found -> found.communityId.equals(communityId))
                        .map(PostgresArrangements::arrangement));
    }

    private static ArrangementRow row(Arrangement arrangement) {
        var row = new ArrangementRow();
        row.id = arrangement.id();
        row.communityId = arrangement.communityId();
        row.version = arrangement.version();
        row.state = arrangement.state();
        row.giverMemberId = arrangement.giverMemberId();
        row.receiverMemberId = arrangement.receiverMemberId();
        row.serviceId = arrangement.serviceId();
        row.amountMinutes = arrangement.amount().value();
        return row;
    }

    private static Arrangement arrangement(ArrangementRow row) {
        return new Arrangement(
                row.id,
                row.communityId,
                row.version,
                row.state,
                row.giverMemberId,
                row.receiverMemberId,
                row.serviceId,
                null,
                Minutes.of(row.amountMinutes));
    }
}
