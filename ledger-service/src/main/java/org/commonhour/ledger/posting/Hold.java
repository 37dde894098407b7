package org.commonhour.ledger.posting;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.commonhour.ledger.problem.LedgerProblem;
import org.jspecify.annotations.Nullable;

/**
 * Minutes reserved on one account for another.
 *
 * @param id chosen by the caller
 * @param communityId the community of both accounts
 * @param debitAccountId the account the minutes will leave
 * @param creditAccountId the account the minutes will reach
 * @param amount how many minutes
 * @param arrangementId the arrangement they are reserved for, if any
 * @param expiresAt from when on it cannot be taken up any more; null for no end
 * @param state how it stands
 * @param captured the minutes that a transfer took up
 * @param refusal the rule it broke, when it was refused
 * @param placedAt when it was placed or refused
 * @param resolvedAt when it was taken up, released or ran out, if it was
 */
public record Hold(
        UUID id,
        UUID communityId,
        UUID debitAccountId,
        UUID creditAccountId,
        Minutes amount,
        @Nullable UUID arrangementId,
        @Nullable Instant expiresAt,
        HoldState state,
        Minutes captured,
        @Nullable LedgerProblem refusal,
        Instant placedAt,
        @Nullable Instant resolvedAt) {

    /** Whether it still reserves minutes. */
    public boolean isOpen() {
        return state == HoldState.OPEN;
    }

    /** Whether its time is over at this moment, whether or not anybody ended it yet. */
    public boolean isDue(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** The hold after a transfer took up some or all of it, or after it was released or ran out. */
    Hold resolved(HoldState outcome, Minutes taken, Instant at) {
        return new Hold(
                id,
                communityId,
                debitAccountId,
                creditAccountId,
                amount,
                arrangementId,
                expiresAt,
                outcome,
                taken,
                refusal,
                placedAt,
                at);
    }
}
