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
 * @param arrangementId the arrangement they are reserved for
 * @param state how it stands
 * @param captured the minutes that a transfer took up
 * @param refusal the rule it broke, when it was refused
 * @param placedAt when it was placed or refused
 * @param resolvedAt when it was taken up or released, if it was
 */
public record Hold(
        UUID id,
        UUID communityId,
        UUID debitAccountId,
        UUID creditAccountId,
        Minutes amount,
        UUID arrangementId,
        HoldState state,
        Minutes captured,
        @Nullable LedgerProblem refusal,
        Instant placedAt,
        @Nullable Instant resolvedAt) {

    /** Whether it still reserves minutes. */
    public boolean isOpen() {
        return state == HoldState.OPEN;
    }

    /** The hold after a transfer took up some or all of it, or after it was released. */
    Hold resolved(HoldState outcome, Minutes taken, Instant at) {
        return new Hold(
                id,
                communityId,
                debitAccountId,
                creditAccountId,
                amount,
                arrangementId,
                outcome,
                taken,
                refusal,
                placedAt,
                at);
    }
}
