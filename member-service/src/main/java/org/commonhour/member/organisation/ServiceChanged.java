package org.commonhour.member.organisation;

import java.util.UUID;

/** The event that tells all services what organisations run. */
public record ServiceChanged(
        UUID serviceId, UUID organisationId, UUID communityId, String category, WorkingState state) {

    public static final String TOPIC = "commonhour.member.service.v1";
    public static final String TYPE = "org.commonhour.member.service-changed.v1";

    /** The event for the service as it is now. */
    public static ServiceChanged of(Service service) {
        return new ServiceChanged(
                service.id(), service.organisationId(), service.communityId(), service.category(), service.state());
    }
}
