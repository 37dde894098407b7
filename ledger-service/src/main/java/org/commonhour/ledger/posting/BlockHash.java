package org.commonhour.ledger.posting;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.commonhour.ledger.merkle.TreeHash;

/**
 * The hash of one block of transfers, chained to the block before.
 *
 * <p>SHA-256 over the previous hash and the root of the log after the block (32 bytes each), and then the block's number,
 * the number of its first transfer, how many there are, and when they were recorded in microseconds since 1970 (8 bytes
 * each, big-endian).
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record BlockHash(String hex) {

    /** What the first block is chained to. */
    public static final BlockHash NONE = new BlockHash("0".repeat(64));

    /** The hash of the block that follows this one. */
    public BlockHash next(TreeHash root, long seq, long firstSeq, long count, Instant recordedAt) {
        var numbers = ByteBuffer.allocate(4 * Long.BYTES)
                .putLong(seq)
                .putLong(firstSeq)
                .putLong(count)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt));
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(hex));
            digest.update(root.bytes());
            return new BlockHash(HexFormat.of().formatHex(digest.digest(numbers.array())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
