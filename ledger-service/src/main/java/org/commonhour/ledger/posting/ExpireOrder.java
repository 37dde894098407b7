package org.commonhour.ledger.posting;

import java.util.UUID;

/**
 * A hold to be ended because its time is over; refused before that.
 *
 * @param id the hold
 */
public record ExpireOrder(UUID id) implements Order {}
