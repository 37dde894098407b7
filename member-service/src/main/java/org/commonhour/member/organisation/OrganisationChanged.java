package org.commonhour.member.organisation;

import java.util.UUID;

/** The event that tells all services which organisations there are. */
public record OrganisationChanged(UUID organisationId, UUID communityId, WorkingState state) {

    public static final String TOPIC = "commonhour.member.organisation.v1";
    public static final String TYPE = "org.commonhour.member.organisation-changed.v1";

    /** The event for the organisation as it is now. */
    public static OrganisationChanged of(Organisation organisation) {
        return new OrganisationChanged(organisation.id(), organisation.communityId(), organisation.state());
    }
}
