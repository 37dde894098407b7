package org.commonhour.ledger.insight;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Given minutes of one person, or of people whom no event tells apart, with the facts that the grid asks for.
 *
 * @param personId whose; null when they came as a total
 * @param phase which of the Four Co's
 * @param participationLevel how much say, in a design phase
 * @param function what was done
 * @param standing as whom
 * @param remuneration for what
 * @param amountMinutes how many
 */
public record GridLine(
        @Nullable UUID personId,
        String phase,
        @Nullable String participationLevel,
        String function,
        String standing,
        String remuneration,
        long amountMinutes) {}
