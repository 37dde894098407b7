package org.commonhour.ledger.hold;

import java.time.Instant;
import java.util.UUID;

/**
 * An open hold whose time is over.
 *
 * @param communityId its community
 * @param id the hold
 * @param expiresAt when its time was over
 */
public record DueHold(UUID communityId, UUID id, Instant expiresAt) {}
