package org.commonhour.ledger.posting;

import java.util.UUID;

/**
 * A hold to be released without a transfer.
 *
 * @param id the hold
 */
public record VoidOrder(UUID id) implements Order {}
