package org.commonhour.ledger.directory;

import java.util.UUID;

/**
 * A service that a partner organisation runs.
 *
 * @param id the service
 * @param communityId its community
 * @param organisationId who runs it
 * @param state whether it is running
 */
public record ListedService(UUID id, UUID communityId, UUID organisationId, State state) {

    /** Whether a service is running. */
    public enum State {
        ACTIVE,
        CLOSED
    }
}
