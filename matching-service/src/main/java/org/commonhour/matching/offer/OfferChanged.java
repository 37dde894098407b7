package org.commonhour.matching.offer;

import java.util.UUID;
import org.commonhour.matching.category.Category;

/** The event that says how an offer stands now: ids and codes only, never its words. */
public record OfferChanged(UUID offerId, UUID communityId, UUID memberId, Category category, OfferState state) {

    /** The topic that carries it. */
    public static final String TOPIC = "commonhour.matching.offer.v1";

    /** Its CloudEvents type. */
    public static final String TYPE = "org.commonhour.matching.offer-changed.v1";

    static OfferChanged of(Offer offer) {
        return new OfferChanged(
                offer.id(), offer.communityId(), offer.memberId(), offer.words().category(), offer.state());
    }
}
