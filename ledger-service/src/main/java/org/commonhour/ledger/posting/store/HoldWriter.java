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
    static Uni<Void> writePlaced(Mutiny.Session session, List<DecidedBatch> batches) {
        var placed = Columns.of(batches, Decided::placed);
        if (placed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return BatchSql.PLACED_HOLDS
                .on(session)
                .set("communities", placed.communities())
                .set("ids", placed.uuids(Hold::id))
                .set("debits", placed.uuids(Hold::debitAccountId))
                .set("credits", placed.uuids(Hold::creditAccountId))
                .set("amounts", placed.longs(hold -> hold.amount().value()))
                .set("arrangements", placed.texts(Hold::arrangementId))
                .set("states", placed.texts(Hold::state))
                .set("refusals", placed.texts(Hold::refusal))
                .set("recorded", placed.recorded())
                .set("expiries", placed.texts(HoldWriter::expiryMicros))
                .update()
                .replaceWithVoid();
    }

    static Uni<Void> writeResolved(Mutiny.Session session, List<DecidedBatch> batches) {
        var resolved = Columns.of(batches, Decided::resolved);
        if (resolved.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return BatchSql.RESOLVED_HOLDS
                .on(session)
                .set("communities", resolved.communities())
                .set("ids", resolved.uuids(Hold::id))
                .set("states", resolved.texts(Hold::state))
                .set("captured", resolved.longs(hold -> hold.captured().value()))
                .set("recorded", resolved.recorded())
                .update()
                .replaceWithVoid();
    }

    private static @Nullable Object expiryMicros(Hold hold) {
        var expiresAt = hold.expiresAt();
        return expiresAt == null ? null : Columns.micros(expiresAt);
    }
}
