package org.commonhour.ledger.insight;

import java.time.YearMonth;
import java.util.UUID;

/**
 * Minutes that one person gave another in a month.
 *
 * @param month the month
 * @param giverId who gave
 * @param receiverId who received
 * @param amountMinutes how many
 */
public record MonthTie(YearMonth month, UUID giverId, UUID receiverId, long amountMinutes) {}
