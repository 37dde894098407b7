package org.commonhour.ledger.posting;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger as the engine reads and writes it; reads join a surrounding unit of work. */
public interface Postings {

    /** The community's head, created when missing, locked until the unit of work ends: one writer at a time. */
    Uni<LedgerHead> lockHead(UUID communityId);

    /** The holds with these ids. */
    Uni<List<Hold>> holds(UUID communityId, Collection<UUID> ids);

    /** Up to {@code limit} holds that take from or give to an account, by id and above {@code after}. */
    Uni<List<Hold>> holdsOf(UUID communityId, UUID accountId, @Nullable UUID after, int limit);

    /** The orders with these ids that were decided before. */
    Uni<List<KnownTransfer>> known(UUID communityId, Collection<UUID> ids);

    /** Writes everything that was decided, as one block when there is a transfer. */
    Uni<Void> write(LedgerHead before, Decided decided);
}
