package org.commonhour.ledger.proof;

import org.commonhour.ledger.merkle.TreeHash;

/**
 * A transfer whose leaf is not what something else says.
 *
 * @param seq its number
 * @param id its id
 * @param leaf the hash of its leaf as it should be
 */
public record AuditedTransfer(long seq, String id, TreeHash leaf) {}
