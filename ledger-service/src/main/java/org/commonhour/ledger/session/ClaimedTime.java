package org.commonhour.ledger.session;

import java.time.Instant;
import java.util.UUID;

/**
 * Minutes of a person that are known to the minute, and what they were for.
 *
 * @param memberId whose
 * @param basis what for
 * @param from the beginning
 * @param to the end, which no longer belongs to them
 */
public record ClaimedTime(UUID memberId, PayBasis basis, Instant from, Instant to) {

    /** L14: no minute of a person is both paid and credited. */
    public boolean clashesWith(ClaimedTime other) {
        return memberId.equals(other.memberId)
                && basis != other.basis
                && from.isBefore(other.to)
                && other.from.isBefore(to);
    }
}
