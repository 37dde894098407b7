package org.commonhour.ledger.posting;

import java.util.UUID;

/**
 * What a caller's id stands for: ids are chosen per community.
 *
 * @param communityId the community
 * @param id a transfer's or a hold's id in it
 */
public record LedgerKey(UUID communityId, UUID id) {}
