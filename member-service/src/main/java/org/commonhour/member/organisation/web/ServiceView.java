package org.commonhour.member.organisation.web;

import java.util.UUID;
import org.commonhour.member.organisation.Service;
import org.commonhour.member.organisation.WorkingState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service. */
@Schema(name = "Service")
record ServiceView(
        UUID id,
        UUID organisationId,
        @Schema(examples = "Tuesday lunch") String name,
        @Schema(examples = "COOKING") String category,
        WorkingState state,
        long version) {

    static ServiceView of(Service service) {
        return new ServiceView(
                service.id(),
                service.organisationId(),
                service.name(),
                service.category(),
                service.state(),
                service.version());
    }
}
