package org.commonhour.ledger.directory.messaging;

import java.util.UUID;
import org.commonhour.ledger.directory.ListedService;

/** As much of the member service's event as the ledger needs. */
record ServiceChanged(UUID serviceId, UUID organisationId, UUID communityId, ListedService.State state) {

    ListedService service() {
        return new ListedService(serviceId, communityId, organisationId, state);
    }
}
