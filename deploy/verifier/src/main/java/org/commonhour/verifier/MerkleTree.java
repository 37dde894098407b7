package org.commonhour.verifier;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The growing Merkle tree of RFC 9162, section 2.1, of which only the roots of the complete subtrees are kept: at most
 * 63 hashes, whatever its size.
 */
final class MerkleTree {

    private final Deque<byte[]> roots = new ArrayDeque<>();
    private long size;

    long size() {
        return size;
    }

    void append(byte[] leaf) {
        var node = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            node = node(roots.pop(), node);
        }
        roots.push(node);
        size++;
    }

    /** The root over all leaves so far. */
    byte[] root() {
        if (roots.isEmpty()) {
            return Digests.sha256().digest();
        }
        var fromTheRight = roots.iterator();
        var root = fromTheRight.next();
        while (fromTheRight.hasNext()) {
            root = node(fromTheRight.next(), root);
        }
        return root;
    }

    private static byte[] node(byte[] left, byte[] right) {
        var digest = Digests.sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }
}
