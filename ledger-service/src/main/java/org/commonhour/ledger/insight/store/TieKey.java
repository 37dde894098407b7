package org.commonhour.ledger.insight.store;

import java.util.Comparator;
import java.util.UUID;

/** Who gave to whom in which month. */
record TieKey(UUID communityId, String month, UUID giverId, UUID receiverId) {

    /** The one order in which ties are written. */
    static final Comparator<TieKey> ORDER = Comparator.comparing(TieKey::communityId)
            .thenComparing(TieKey::month)
            .thenComparing(TieKey::giverId)
            .thenComparing(TieKey::receiverId);
}
