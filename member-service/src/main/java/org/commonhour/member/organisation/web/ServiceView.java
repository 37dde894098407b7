package org.commonhour.member.organisation.web;

import java.util.List;
import java.util.UUID;
import org.commonhour.member.organisation.Service;
import org.commonhour.member.organisation.WorkingState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service. */
@Schema(name = "Service")
record ServiceView(
        UUID id,
        UUID organisationId,
        @Schema(examples = "Tuesday lunch") String name,
        @Schema(examples = "COOKING") String category,
        @Nullable String description,
        @Nullable String url,
        @Nullable String email,
        List<UUID> siteIds,
        WorkingState state,
        long version) {

    static ServiceView of(Service service) {
        return new ServiceView(
                service.id(),
                service.organisationId(),
                service.name(),
                service.category(),
                service.listing().description(),
                service.listing().url(),
                service.listing().email(),
                service.siteIds(),
                service.state(),
                service.version());
    }
}
