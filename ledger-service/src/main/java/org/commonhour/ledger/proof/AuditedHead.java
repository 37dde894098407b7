package org.commonhour.ledger.proof;

/**
 * Where a community's log ends, as its row says.
 *
 * @param size how many transfers it has
 * @param lastBlock the number of its latest block
 * @param frontier the right edge of the log, in hexadecimal
 */
public record AuditedHead(long size, long lastBlock, String frontier) {}
