package org.commonhour.ledger.proof;

import org.commonhour.ledger.merkle.TreeHash;

/**
 * Where a community's log ends, as the writer left it.
 *
 * @param size how many transfers it has
 * @param root the root of its tree
 */
public record LogHead(long size, TreeHash root) {}
