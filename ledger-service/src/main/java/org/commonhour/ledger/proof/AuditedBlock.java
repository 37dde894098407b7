package org.commonhour.ledger.proof;

import org.commonhour.ledger.merkle.TreeHash;

/**
 * A block as its row says.
 *
 * @param seq its number
 * @param firstSeq the number of its first transfer
 * @param count how many transfers it has
 * @param root the root of the log after it
 */
public record AuditedBlock(long seq, long firstSeq, int count, TreeHash root) {}
