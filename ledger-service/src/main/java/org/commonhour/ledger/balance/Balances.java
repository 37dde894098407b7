package org.commonhour.ledger.balance;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;

/** Every balance that ever was. */
public interface Balances {

    /**
     * From now on nothing is recorded at this moment or before it, whatever the clocks do. Waits two seconds at most for
     * who writes in the community; false when that was not long enough, and then nothing is promised.
     */
    Uni<Boolean> closeThrough(UUID communityId, Instant moment);

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
