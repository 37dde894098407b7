package org.commonhour.ledger.posting;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger as the engine reads and writes it; reads join a surrounding unit of work. */
public interface Postings {

    /**
     * The communities' heads, created when missing, locked in one order until the unit of work ends: one writer at a
     * time for each community. Pins the plans of the rest of the unit of work.
     */
    Uni<List<LedgerHead>> lockHeads(Collection<UUID> communityIds);

    /** The same, but after two seconds {@code LEDGER_BUSY}, when another writer has held one of them for so long. */
    Uni<List<LedgerHead>> lockHeadsSoon(Collection<UUID> communityIds);

    /** The same without those that another writer holds: nobody is waited for. */
    Uni<List<LedgerHead>> lockFreeHeads(Collection<UUID> communityIds);

    /** The holds with these ids, as far as there are any. */
    Uni<List<Hold>> holds(Collection<LedgerKey> keys);

    /** Up to {@code limit} holds that take from or give to an account, by id and above {@code after}. */
    Uni<List<Hold>> holdsOf(UUID communityId, UUID accountId, @Nullable UUID after, int limit);

    /** The orders with these ids that were decided before. */
    Uni<List<KnownTransfer>> known(Collection<LedgerKey> keys);

    /** Writes everything that was decided, as one block for each community that has a transfer in it. */
    Uni<Void> write(List<DecidedBatch> batches);

    /** The holds with these ids in one community. */
    default Uni<List<Hold>> holds(UUID communityId, Collection<UUID> ids) {
        return holds(ids.stream().map(id -> new LedgerKey(communityId, id)).toList());
    }

    /** The orders with these ids that were decided before in one community. */
    default Uni<List<KnownTransfer>> known(UUID communityId, Collection<UUID> ids) {
        return known(ids.stream().map(id -> new LedgerKey(communityId, id)).toList());
    }
}
