package org.commonhour.ledger.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** A SHA-256 hash of a leaf or of a node of a Merkle tree (RFC 9162, section 2.1.1): 32 bytes. */
public final class TreeHash {

    /** How many bytes a hash has. */
    public static final int LENGTH = 32;

    /** The root of the tree without leaves. */
    public static final TreeHash EMPTY = new TreeHash(sha256().digest());

    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(TreeHash::sha256);

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The hash with these 32 bytes. */
    public static TreeHash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has 32 bytes.");
        }
        return new TreeHash(bytes.clone());
    }

    /** The hash with these 64 hexadecimal digits. */
    public static TreeHash ofHex(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** The hash of a leaf with this content. */
    public static TreeHash leaf(byte[] content) {
        var digest = fresh();
        digest.update(LEAF);
        return new TreeHash(digest.digest(content));
    }

    /** The hash of the node above these two. */
    public static TreeHash node(TreeHash left, TreeHash right) {
        var digest = fresh();
        digest.update(NODE);
        digest.update(left.bytes);
        return new TreeHash(digest.digest(right.bytes));
    }

    /** The root of a complete tree over these hashes; their number is a power of two. */
    public static TreeHash complete(List<TreeHash> hashes) {
        if (Integer.bitCount(hashes.size()) != 1) {
            throw new IllegalArgumentException("A complete tree has a power of two of leaves.");
        }
        var row = hashes.toArray(TreeHash[]::new);
        for (int width = row.length / 2; width > 0; width /= 2) {
            for (int i = 0; i < width; i++) {
                row[i] = node(row[2 * i], row[2 * i + 1]);
            }
        }
        return row[0];
    }

    /** Its 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** As 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** In Base64, as signed notes carry it. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static MessageDigest fresh() {
        var digest = DIGEST.get();
        digest.reset();
        return digest;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
