package org.commonhour.member.organisation;

import java.time.Instant;
import java.util.UUID;

/** A partner agency: a council, a hospital, a charity. */
public record Organisation(
        UUID id,
        UUID communityId,
        String name,
        Listing listing,
        WorkingState state,
        String createdBy,
        Instant createdAt,
        Instant changedAt,
        long version) {

    /** The same organisation under another name, or with something else to say about it. */
    Organisation changed(String newName, Listing newListing, Instant now) {
        return new Organisation(id, communityId, newName, newListing, state, createdBy, createdAt, now, version + 1);
    }
}
