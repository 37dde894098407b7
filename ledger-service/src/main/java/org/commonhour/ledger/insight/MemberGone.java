package org.commonhour.ledger.insight;

import java.util.Objects;
import java.util.UUID;

/** As much of a published erasure as insight needs. */
public record MemberGone(UUID memberId) {

    /** An event without the member is one that nobody can read. */
    public MemberGone {
        Objects.requireNonNull(memberId);
    }
}
