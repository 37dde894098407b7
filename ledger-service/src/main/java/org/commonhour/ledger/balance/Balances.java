package org.commonhour.ledger.balance;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;

/** Every balance that ever was. */
public interface Balances {

    /**
     * The balance after the last entry recorded at this moment or before (L10). Its cost grows with the logarithm of
     * the numbers of blocks and entries.
     */
    Uni<PastBalance> recordedBy(UUID communityId, UUID accountId, Instant moment);

    /**
     * The sum of the account's entries with a version above {@code after} and up to {@code through} that had happened
     * at this moment. Its cost grows with the number of those versions.
     */
    Uni<Minutes> happenedBy(UUID communityId, UUID accountId, long after, long through, Instant moment);
}
