package org.commonhour.ledger.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commonhour.ledger.minutes.Minutes;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as somebody wants to record it.
 *
 * @param memberId who took part; null for a paid person who is no member
 * @param part on which side
 * @param startedAt when it began, if it is told
 * @param amount how long
 * @param facts the rest
 * @param receivedByMemberId for a time-credit line, who received the help and gives the hours for it; null for "the
 *     only receiver of the session, or else the organisation that runs the service"
 */
public record ContributionDraft(
        @Nullable UUID memberId,
        Part part,
        @Nullable Instant startedAt,
        Minutes amount,
        ContributionFacts facts,
        @Nullable UUID receivedByMemberId) {

    /** Whether hours move for it. */
    public boolean isCredited() {
        return facts.remuneration() == Remuneration.TIME_CREDIT;
    }

    /** The same with whom it is received by. */
    ContributionDraft receivedBy(@Nullable UUID receiver) {
        return new ContributionDraft(memberId, part, startedAt, amount, facts, receiver);
    }

    /** The same, begun with the session unless it says otherwise. */
    ContributionDraft begunBy(@Nullable Instant start) {
        return new ContributionDraft(
                memberId, part, startedAt == null ? start : startedAt, amount, facts, receivedByMemberId);
    }

    /** Which minutes of whom it claims, and for what; empty when that is not known, or when it claims none. */
    Optional<ClaimedTime> claim() {
        if (memberId == null || startedAt == null) {
            return Optional.empty();
        }
        return PayBasis.of(facts.remuneration())
                .map(basis -> new ClaimedTime(memberId, basis, startedAt, startedAt.plusSeconds(amount.value() * 60)));
    }
}
