package org.commonhour.member.site.web;

import java.util.UUID;
import org.commonhour.member.site.Site;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A site. */
@Schema(name = "Site")
record SiteView(
        UUID id,
        UUID organisationId,
        @Schema(examples = "The old chapel") String name,
        @Schema(examples = "12 Mill Lane") String address,
        @Schema(examples = "Riverside") String town,
        @Schema(examples = "Kent") String region,
        @Schema(examples = "RV1 2AB") String postcode,
        @Schema(examples = "GB") String country,
        long version) {

    static SiteView of(Site site) {
        var address = site.address();
        return new SiteView(
                site.id(),
                site.organisationId(),
                site.name(),
                address.line(),
                address.town(),
                address.region(),
                address.postcode(),
                address.country(),
                site.version());
    }
}
