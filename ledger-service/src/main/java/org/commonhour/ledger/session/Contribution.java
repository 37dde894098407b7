package org.commonhour.ledger.session;

import java.time.Instant;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * One person's minutes in a session.
 *
 * @param id the contribution
 * @param memberId who took part; null for a paid person who is no member
 * @param part on which side
 * @param startedAt when it began, if it was told
 * @param amount how long
 * @param facts the rest
 * @param receivedByMemberId whose hours pay for a time-credit line; null there means the service's organisation
 * @param transferId the transfer that moved the hours, once it is posted
 * @param reversedBy the transfer that moved them back, once the contribution no longer holds
 */
public record Contribution(
        UUID id,
        @Nullable UUID memberId,
        Part part,
        @Nullable Instant startedAt,
        Minutes amount,
        ContributionFacts facts,
        @Nullable UUID receivedByMemberId,
        @Nullable UUID transferId,
        @Nullable UUID reversedBy) {

    /** Whether hours move for it. */
    public boolean isCredited() {
        return facts.remuneration() == Remuneration.TIME_CREDIT;
    }

    /** A contribution of a draft. */
    static Contribution of(UUID id, ContributionDraft draft) {
        return new Contribution(
                id,
                draft.memberId(),
                draft.part(),
                draft.startedAt(),
                draft.amount(),
                draft.facts(),
                draft.receivedByMemberId(),
                null,
                null);
    }

    /** What somebody would have to record to get the same contribution. */
    ContributionDraft draft() {
        return new ContributionDraft(memberId, part, startedAt, amount, facts, receivedByMemberId);
    }

    /** The same contribution with the transfer that moved its hours. */
    Contribution withTransfer(UUID transfer) {
        return new Contribution(id, memberId, part, startedAt, amount, facts, receivedByMemberId, transfer, reversedBy);
    }

    /** The same contribution, its hours moved back. */
    Contribution reversedBy(UUID transfer) {
        return new Contribution(id, memberId, part, startedAt, amount, facts, receivedByMemberId, transferId, transfer);
    }
}
