package org.commonhour.ledger.merkle;

import java.util.List;

/**
 * The proof that a leaf is in a tree.
 *
 * @param index the leaf's number, from 0
 * @param size how many leaves the tree has
 * @param path the hashes beside the way from the leaf to the root
 */
public record InclusionProof(long index, long size, List<TreeHash> path) {

    /** Keeps a copy of its own. */
    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Whether the leaf with this hash leads to this root (RFC 9162, section 2.1.3.2). */
    public boolean verifies(TreeHash leaf, TreeHash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        var hash = leaf;
        for (var beside : path) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = TreeHash.node(beside, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = TreeHash.node(hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
