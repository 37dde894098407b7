package org.commonhour.matching.organisation.messaging;

import java.util.UUID;
import org.commonhour.matching.organisation.ServiceState;

/** The part of the member service's event that matching needs. */
record ServiceChanged(UUID serviceId, UUID communityId, ServiceState state) {}
