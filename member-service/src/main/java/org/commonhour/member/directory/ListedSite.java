package org.commonhour.member.directory;

import java.util.UUID;

/**
 * A place where a listed service is.
 *
 * @param placeId the id of this service being at this site
 */
public record ListedSite(
        UUID placeId,
        UUID serviceId,
        UUID siteId,
        String name,
        String address,
        String town,
        String region,
        String postcode,
        String country) {}
