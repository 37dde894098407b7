package org.commonhour.ledger.insight;

import java.util.UUID;

/** As much of a published offer as insight needs. */
public record OfferSeen(UUID offerId, UUID communityId, UUID memberId, String category, String state) {

    /** Whether it can be taken up. */
    public boolean isLive() {
        return state.equals("LIVE");
    }
}
