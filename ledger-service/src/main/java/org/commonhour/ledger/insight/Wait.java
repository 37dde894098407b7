package org.commonhour.ledger.insight;

/**
 * How long people have waited for something.
 *
 * @param time in days or months
 * @param happened whether it came; otherwise they are waiting still
 * @param people how many of them
 */
public record Wait(long time, boolean happened, long people) {}
