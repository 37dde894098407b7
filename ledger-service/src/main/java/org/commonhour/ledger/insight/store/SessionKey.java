package org.commonhour.ledger.insight.store;

import java.util.Comparator;
import java.util.UUID;

/** The month of a service in which sessions are counted; the nil id stands for no service. */
record SessionKey(UUID communityId, UUID serviceId, String month) {

    /** The one order in which counts are written. */
    static final Comparator<SessionKey> ORDER = Comparator.comparing(SessionKey::communityId)
            .thenComparing(SessionKey::month)
            .thenComparing(SessionKey::serviceId);
}
