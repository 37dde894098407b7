package org.commonhour.ledger.transfer;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** Every entry, for reading. */
public interface Entries {

    /** Up to {@code limit} entries of an account with a version below {@code before}, newest first. */
    Uni<List<AccountEntry>> ofAccount(UUID communityId, UUID accountId, long before, int limit);
}
