package org.commonhour.ledger.session;

import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as somebody wants to record it.
 *
 * @param memberId who took part; null for a paid person who is no member
 * @param part on which side
 * @param amount how long
 * @param facts the rest
 * @param receivedByMemberId for a time-credit line, who received the help and gives the hours for it; null for "the
 *     only receiver of the session, or else the organisation that runs the service"
 */
public record ContributionDraft(
        @Nullable UUID memberId,
        Part part,
        Minutes amount,
        ContributionFacts facts,
        @Nullable UUID receivedByMemberId) {

    /** Whether hours move for it. */
    public boolean isCredited() {
        return facts.remuneration() == Remuneration.TIME_CREDIT;
    }
}
