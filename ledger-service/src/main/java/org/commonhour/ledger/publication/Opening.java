package org.commonhour.ledger.publication;

import java.time.Instant;
import java.util.UUID;

/**
 * A community's wish that everybody may read its published tables.
 *
 * @param communityId the community
 * @param openedAt since when
 */
public record Opening(UUID communityId, Instant openedAt) {}
