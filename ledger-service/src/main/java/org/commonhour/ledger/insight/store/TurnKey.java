package org.commonhour.ledger.insight.store;

import java.util.Comparator;
import java.util.UUID;

/** Who took part on which side of which service; the nil id stands for no service. */
record TurnKey(UUID communityId, UUID personId, UUID serviceId, String part) {

    /** The one order in which turns are written. */
    static final Comparator<TurnKey> ORDER = Comparator.comparing(TurnKey::communityId)
            .thenComparing(TurnKey::personId)
            .thenComparing(TurnKey::serviceId)
            .thenComparing(TurnKey::part);
}
