package org.commonhour.ledger.proof;

import java.time.Instant;
import java.util.UUID;

/**
 * The event that a tree was signed.
 *
 * @param communityId its community
 * @param origin which tree it is: the log, or the balances of a month
 * @param size how many leaves it has
 * @param rootHash its root in hexadecimal
 * @param note the signed note
 * @param signedAt when it was signed
 */
public record CheckpointSigned(
        UUID communityId, String origin, long size, String rootHash, String note, Instant signedAt) {}
