package org.commonhour.ledger.session;

import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * One person's minutes in a session.
 *
 * @param id the contribution
 * @param memberId who took part; null for a paid person who is no member
 * @param part on which side
 * @param amount how long
 * @param facts the rest
 * @param receivedByMemberId whose hours pay for a time-credit line; null there means the service's organisation
 * @param transferId the transfer that moved the hours, once it is posted
 */
public record Contribution(
        UUID id,
        @Nullable UUID memberId,
        Part part,
        Minutes amount,
        ContributionFacts facts,
        @Nullable UUID receivedByMemberId,
        @Nullable UUID transferId) {

    /** Whether hours move for it. */
    public boolean isCredited() {
        return facts.remuneration() == Remuneration.TIME_CREDIT;
    }

    /** The same contribution with the transfer that moved its hours. */
    Contribution withTransfer(UUID transfer) {
        return new Contribution(id, memberId, part, amount, facts, receivedByMemberId, transfer);
    }
}
