package org.commonhour.ledger.insight;

/**
 * How members found their way in.
 *
 * @param funnel from joining to having both given and received; in days
 * @param gave how many of them have given
 * @param received how many of them have received
 */
public record TurnFunnel(Funnel funnel, long gave, long received) {}
