package org.commonhour.ledger.proof;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The balances that were sealed at the end of each month. */
public interface SealedMonths {

    /**
     * A month of a community.
     *
     * @param communityId the community
     * @param month the month
     */
    record Due(UUID communityId, YearMonth month) {}

    /**
     * Up to {@code limit} communities with the first month before {@code current} that is not sealed yet, counted from
     * the month of their first transfer.
     */
    Uni<List<Due>> due(YearMonth current, int limit);

    /** L11: from now on nothing is recorded in the community before this time. */
    Uni<Void> closeBefore(UUID communityId, Instant end);

    /** How many transfers were recorded before this time. */
    Uni<Long> recordedBefore(UUID communityId, Instant end);

    /** Writes the balance of every account there was after so many transfers; the number of accounts. */
    Uni<Long> addBalances(UUID communityId, YearMonth month, long logSize, Instant end);

    /** Keeps what was signed about the month. */
    Uni<Void> add(UUID communityId, SealedMonth month, Instant signedAt);

    /** The month, if it is sealed. */
    Uni<Optional<SealedMonth>> find(UUID communityId, YearMonth month);

    /** The account's balance at the end of the month, if it is sealed and the account was there. */
    Uni<Optional<SealedBalance>> balance(UUID communityId, YearMonth month, UUID accountId);
}
