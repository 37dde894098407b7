package org.commonhour.ledger.posting;

import org.commonhour.ledger.minutes.Minutes;

/**
 * The most that one transfer may move.
 *
 * @param ordinary for every transfer and hold
 * @param overridden for transfers with a limit override
 */
public record AmountBound(Minutes ordinary, Minutes overridden) {

    /** One week, and ten years where a limit is overridden. */
    public static final AmountBound DEFAULT = new AmountBound(Minutes.of(10_080), Minutes.of(5_256_000));
}
