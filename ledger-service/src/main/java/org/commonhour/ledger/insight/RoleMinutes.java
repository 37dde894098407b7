package org.commonhour.ledger.insight;

import java.time.YearMonth;

/**
 * Minutes by what was done in them.
 *
 * @param month the month
 * @param function what was done
 * @param paid whether for money
 * @param peer whether by paid peers
 * @param amountMinutes how many
 */
public record RoleMinutes(YearMonth month, String function, boolean paid, boolean peer, long amountMinutes) {}
