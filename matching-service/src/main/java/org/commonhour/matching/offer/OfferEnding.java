package org.commonhour.matching.offer;

import io.smallrye.mutiny.Uni;

/** Told in the same transaction when an offer is taken back. */
public interface OfferEnding {

    /** Takes back what hangs on the offer and is not agreed yet. */
    Uni<Void> offerEnded(Offer offer, String subject);
}
