package org.commonhour.ledger.insight;

/**
 * Minutes of one kind of work.
 *
 * @param work the kind
 * @param credited whether they were given for time credits
 * @param amountMinutes how many
 */
public record WorkMinutes(Work work, boolean credited, long amountMinutes) {}
