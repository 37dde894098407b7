package org.commonhour.ledger.posting.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.commonhour.ledger.posting.Decided;
import org.commonhour.ledger.posting.DecidedBatch;
import org.commonhour.ledger.posting.Hold;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes the holds that a batch placed, refused or ended. */
final class HoldWriter {

    private HoldWriter() {}

    /** A hold that is placed and resolved in one batch is written open first: resolving is a change of its own. */
    static Uni<Void> write(Mutiny.Session session, List<DecidedBatch> batches) {
        return writePlaced(session, batches).chain(() -> writeResolved(session, batches));
    }

    private static Uni<Void> writePlaced(Mutiny.Session session, List<DecidedBatch> batches) {
        var placed = Columns.of(batches, Decided::placed);
        if (placed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(BatchSql.PLACED_HOLDS)
                .setParameter("communities", placed.communities())
                .setParameter("ids", placed.uuids(Hold::id))
                .setParameter("debits", placed.uuids(Hold::debitAccountId))
                .setParameter("credits", placed.uuids(Hold::creditAccountId))
                .setParameter("amounts", placed.longs(hold -> hold.amount().value()))
                .setParameter("arrangements", placed.texts(Hold::arrangementId))
                .setParameter("states", placed.texts(Hold::state))
                .setParameter("refusals", placed.texts(Hold::refusal))
                .setParameter("recorded", placed.recorded())
                .setParameter("expiries", placed.texts(HoldWriter::expiryMicros))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> writeResolved(Mutiny.Session session, List<DecidedBatch> batches) {
        var resolved = Columns.of(batches, Decided::resolved);
        if (resolved.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(BatchSql.RESOLVED_HOLDS)
                .setParameter("communities", resolved.communities())
                .setParameter("ids", resolved.uuids(Hold::id))
                .setParameter("states", resolved.texts(Hold::state))
                .setParameter("captured", resolved.longs(hold -> hold.captured().value()))
                .setParameter("recorded", resolved.recorded())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static @Nullable Object expiryMicros(Hold hold) {
        var expiresAt = hold.expiresAt();
        return expiresAt == null ? null : Columns.micros(expiresAt);
    }
}
