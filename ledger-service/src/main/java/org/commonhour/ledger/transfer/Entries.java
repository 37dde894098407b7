package org.commonhour.ledger.transfer;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Every entry, for reading. */
public interface Entries {

    /** Up to {@code limit} entries of an account with versions between the two, both left out, newest first. */
    Uni<List<AccountEntry>> ofAccount(UUID communityId, UUID accountId, long after, long before, int limit);
}
