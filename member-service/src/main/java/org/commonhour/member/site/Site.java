package org.commonhour.member.site;

import java.time.Instant;
import java.util.UUID;

/** A place where services of an organisation are. It is open to the public, so its address is no secret. */
public record Site(
        UUID id,
        UUID communityId,
        UUID organisationId,
        String name,
        PostalAddress address,
        String createdBy,
        Instant createdAt,
        Instant changedAt,
        long version) {

    /** The same site under another name or address. */
    Site changed(String newName, PostalAddress newAddress, Instant now) {
        return new Site(id, communityId, organisationId, newName, newAddress, createdBy, createdAt, now, version + 1);
    }
}
