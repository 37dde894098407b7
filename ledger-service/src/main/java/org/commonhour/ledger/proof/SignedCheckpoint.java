package org.commonhour.ledger.proof;

import java.time.Instant;
import org.commonhour.ledger.merkle.TreeHash;

/**
 * A checkpoint as it was signed and kept.
 *
 * @param size how many transfers the log had
 * @param root the root of its tree
 * @param note the signed note
 * @param signedAt when it was signed
 */
public record SignedCheckpoint(long size, TreeHash root, String note, Instant signedAt) {}
