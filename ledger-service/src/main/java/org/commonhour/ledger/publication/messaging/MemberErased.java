package org.commonhour.ledger.publication.messaging;

import java.util.Objects;
import java.util.UUID;

/** A member of whom nothing may be kept that tells who it was. */
record MemberErased(UUID memberId) {

    /** An event without the member is one that nobody can read. */
    MemberErased {
        Objects.requireNonNull(memberId);
    }
}
