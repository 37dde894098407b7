package org.commonhour.ledger.insight;

/**
 * How far a topic has been read.
 *
 * @param topic the topic
 * @param sequence the sequence of the last event of the community that is counted
 */
public record ReadPosition(String topic, long sequence) {}
