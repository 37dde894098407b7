package org.commonhour.ledger.insight;

/**
 * How often help of a service was asked for.
 *
 * @param before in the period before
 * @param now in the period
 */
public record NeedCounts(long before, long now) {}
