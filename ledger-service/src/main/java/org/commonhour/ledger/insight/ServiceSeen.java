package org.commonhour.ledger.insight;

import java.util.UUID;

/** As much of a published service as insight needs. */
public record ServiceSeen(UUID serviceId, UUID organisationId, UUID communityId) {}
