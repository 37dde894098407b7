package org.commonhour.ledger.insight;

import java.util.UUID;

/**
 * Minutes that one person gave another in a period.
 *
 * @param giverId who gave
 * @param receiverId who received
 * @param amountMinutes how many
 */
public record Tie(UUID giverId, UUID receiverId, long amountMinutes) {}
