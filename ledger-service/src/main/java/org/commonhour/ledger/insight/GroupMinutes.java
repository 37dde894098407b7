package org.commonhour.ledger.insight;

/**
 * Minutes given from one group of members to another.
 *
 * @param from the givers' group
 * @param to the receivers' group
 * @param amountMinutes how many
 */
public record GroupMinutes(String from, String to, long amountMinutes) {}
