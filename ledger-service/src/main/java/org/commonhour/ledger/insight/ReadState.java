package org.commonhour.ledger.insight;

/**
 * All that figures of a community can be computed from.
 *
 * @param reading which reading of the topics from their beginning
 * @param through how far they have been read in it
 */
public record ReadState(String reading, String through) {}
